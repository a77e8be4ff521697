// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int inputs, int hidden, int classes>
    static void evaluate(const neural_network<inputs, hidden, classes>& given,
                         typename neural_network<inputs, hidden, classes>::result& result) {
        constexpr auto W1 = matrix<"W1", hidden, inputs>;
        constexpr auto b1 = vector<"b1", hidden>;
        constexpr auto W2 = matrix<"W2", classes, hidden>;
        constexpr auto b2 = vector<"b2", classes>;
        constexpr auto x = vector<"x", inputs>;
        constexpr auto t = vector<"t", classes>;
        constexpr auto z = W2 * tanh(W1 * x + b1) + b2;
        constexpr auto F = log_sum_exp(z) - transpose(t) * z;
        evaluate_into(std::tie(result.W1, result.b1, result.W2, result.b2),
                      outputs(gradient(F, W1), gradient(F, b1), gradient(F, W2), gradient(F, b2)),
                      W1 = given.W1, b1 = given.b1, W2 = given.W2, b2 = given.b2, x = given.x, t = given.t);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
