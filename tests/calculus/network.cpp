// SPDX-License-Identifier: BSL-1.0

// A network of two layers, 8-24-6, with softmax cross-entropy as its loss: all four gradients.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr auto x = vector<"x", 8>;
constexpr auto y = vector<"y", 6>;
constexpr auto W1 = matrix<"W1", 24, 8>;
constexpr auto b1 = vector<"b1", 24>;
constexpr auto W2 = matrix<"W2", 6, 24>;
constexpr auto b2 = vector<"b2", 6>;

constexpr auto hidden = tanh(W1 * x + b1);
constexpr auto scores = W2 * hidden + b2;
constexpr auto loss = log_sum_exp(scores) - dot(y, scores);

}  // namespace

// Backpropagation, as a textbook writes it: δ₂ = softmax − y, δ₁ = W₂ᵀδ₂ ∘ (1 − h²).
BOOST_AUTO_TEST_CASE(gradients_are_those_of_backpropagation) {
    constexpr auto delta2 = softmax(scores) - y;
    constexpr auto delta1 = hadamard(transpose(W2) * delta2, ones<24> - pow<2>(hidden));
    static_assert(gradient(loss, W2) == delta2 * transpose(hidden));
    static_assert(gradient(loss, b2) == delta2);
    static_assert(gradient(loss, W1) == delta1 * transpose(x));
    static_assert(gradient(loss, b1) == delta1);
}
BOOST_AUTO_TEST_CASE(gradients_are_right) {
    BOOST_TEST(agrees_evaluated(loss, W1, derivative(loss, W1)));
    BOOST_TEST(agrees_evaluated(loss, b1, derivative(loss, b1)));
    BOOST_TEST(agrees_evaluated(loss, W2, derivative(loss, W2)));
    BOOST_TEST(agrees_evaluated(loss, b2, derivative(loss, b2)));
}
