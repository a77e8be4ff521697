// SPDX-License-Identifier: BSL-1.0
// A filter of twelve states that observes three: products, symmetric ones, and a solution by Cholesky's
// factors.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x = vector<"x", 12>;
inline constexpr auto P = matrix<"P", 12, 12, positive_definite>;
inline constexpr auto F = matrix<"F", 12, 12>;
inline constexpr auto Q = matrix<"Q", 12, 12, diagonal>;
inline constexpr auto H = matrix<"H", 3, 12>;
inline constexpr auto R = matrix<"R", 3, 3, positive_definite>;
inline constexpr auto z = vector<"z", 3>;
inline constexpr auto K = P * transpose(H) * inverse(H * P * transpose(H) + R);

inline constexpr auto formulas = outputs(F * P * transpose(F) + Q, x + K * (z - H * x), P - K * H * P);
inline constexpr auto arguments = inputs(x, P, F, Q, H, R, z);

}  // namespace model
