// SPDX-License-Identifier: BSL-1.0
// The gradients of a network of 6, 12 and 4 sigmoid neurons.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x = vector<"x", 6>;
inline constexpr auto y = vector<"y", 4>;
inline constexpr auto W = matrix<"W", 12, 6>;
inline constexpr auto V = matrix<"V", 4, 12>;
inline constexpr auto loss = squared_norm(sigmoid(V * sigmoid(W * x)) - y);

inline constexpr auto formulas = outputs(loss, derivative(loss, W), derivative(loss, V));
inline constexpr auto arguments = inputs(W, V, x, y);

}  // namespace model
