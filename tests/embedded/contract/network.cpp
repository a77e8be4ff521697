// SPDX-License-Identifier: BSL-1.0
// A step of gradient descent of a network with 6 inputs, 12 hidden units and 4 outputs.
#include <ctgrad/ctgrad.hpp>

#include "stack_of.hpp"

using namespace ctgrad;

void network_step(float (&first)[12][6], float (&second)[4][12], const float (&input)[6],
                  const float (&wanted)[4], float rate) {
    constexpr auto W = matrix<"W", 12, 6>;
    constexpr auto V = matrix<"V", 4, 12>;
    constexpr auto u = vector<"u", 6>;
    constexpr auto y = vector<"y", 4>;
    constexpr auto r = scalar<"r">;
    constexpr auto loss = squared_norm(V * tanh(W * u) - y);
    constexpr auto results = outputs(W - r * gradient(loss, W), V - r * gradient(loss, V));
    STACK_OF(network_step, results);
    evaluate_into(std::tie(first, second), results, W = first, V = second, u = input, y = wanted, r = rate);
}
