// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int samples, int features>
    static void evaluate(const ridge_regression<samples, features>& given,
                         typename ridge_regression<samples, features>::result& result) {
        constexpr auto X = matrix<"X", samples, features>;
        constexpr auto y = vector<"y", samples>;
        constexpr auto w = vector<"w", features>;
        constexpr auto lambda = scalar<"lambda">;
        constexpr auto F = squared_norm(X * w - y) + lambda * squared_norm(w);
        evaluate_into(std::tie(result.value, result.gradient, result.hessian),
                      outputs(F, gradient(F, w), hessian(F, w)), X = given.X, y = given.y, w = given.w,
                      lambda = given.lambda);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
