// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int inputs, int first, int second, int classes>
    static void evaluate(const deep_network<inputs, first, second, classes>& given,
                         typename deep_network<inputs, first, second, classes>::result& result) {
        constexpr auto W1 = matrix<"W1", first, inputs>;
        constexpr auto b1 = vector<"b1", first>;
        constexpr auto W2 = matrix<"W2", second, first>;
        constexpr auto b2 = vector<"b2", second>;
        constexpr auto W3 = matrix<"W3", classes, second>;
        constexpr auto b3 = vector<"b3", classes>;
        constexpr auto x = vector<"x", inputs>;
        constexpr auto t = vector<"t", classes>;
        constexpr auto z = W3 * tanh(W2 * tanh(W1 * x + b1) + b2) + b3;
        constexpr auto F = log_sum_exp(z) - transpose(t) * z;
        evaluate_into(std::tie(result.W1, result.b1, result.W2, result.b2, result.W3, result.b3),
                      outputs(gradient(F, W1), gradient(F, b1), gradient(F, W2), gradient(F, b2),
                              gradient(F, W3), gradient(F, b3)),
                      W1 = given.W1, b1 = given.b1, W2 = given.W2, b2 = given.b2, W3 = given.W3,
                      b3 = given.b3, x = given.x, t = given.t);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
