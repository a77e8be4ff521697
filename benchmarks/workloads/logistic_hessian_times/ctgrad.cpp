// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int samples, int features>
    static void evaluate(const logistic_hessian_times<samples, features>& given,
                         typename logistic_hessian_times<samples, features>::result& result) {
        constexpr auto X = matrix<"X", samples, features>;
        constexpr auto y = vector<"y", samples>;
        constexpr auto w = vector<"w", features>;
        constexpr auto v = vector<"v", features>;
        constexpr auto F = sum(softplus(X * w)) - transpose(y) * X * w;
        evaluate_into(result.product, hessian_times(F, w, v), X = given.X, w = given.w, v = given.v);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
