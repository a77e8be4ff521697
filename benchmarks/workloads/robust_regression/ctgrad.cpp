// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int samples, int features>
    static void evaluate(const robust_regression<samples, features>& given,
                         typename robust_regression<samples, features>::result& result) {
        constexpr auto X = matrix<"X", samples, features>;
        constexpr auto y = vector<"y", samples>;
        constexpr auto w = vector<"w", features>;
        constexpr auto c = scalar<"c">;
        constexpr auto F = sum(log1p(pow<2>((X * w - y) / c)));
        evaluate_into(std::tie(result.gradient, result.hessian), outputs(gradient(F, w), hessian(F, w)),
                      X = given.X, y = given.y, w = given.w, c = given.c);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
