// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int inputs, int hidden, int results>
    static void evaluate(const softplus_network<inputs, hidden, results>& given,
                         typename softplus_network<inputs, hidden, results>::result& result) {
        constexpr auto W1 = matrix<"W1", hidden, inputs>;
        constexpr auto b1 = vector<"b1", hidden>;
        constexpr auto W2 = matrix<"W2", results, hidden>;
        constexpr auto b2 = vector<"b2", results>;
        constexpr auto x = vector<"x", inputs>;
        constexpr auto t = vector<"t", results>;
        constexpr auto F = squared_norm(W2 * softplus(W1 * x + b1) + b2 - t);
        evaluate_into(std::tie(result.W1, result.b1, result.W2, result.b2),
                      outputs(gradient(F, W1), gradient(F, b1), gradient(F, W2), gradient(F, b2)),
                      W1 = given.W1, b1 = given.b1, W2 = given.W2, b2 = given.b2, x = given.x, t = given.t);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
