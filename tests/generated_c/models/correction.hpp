// SPDX-License-Identifier: BSL-1.0
// The correction of a vehicle's filter by a landmark's range and bearing, and by three positions:
// straight-line code with inverses that need no factors, and a norm.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x = vector<"x", 3>;
inline constexpr auto P = matrix<"P", 3, 3, symmetric>;
inline constexpr auto R = matrix<"R", 2, 2, diagonal>;
inline constexpr auto landmark = vector<"landmark", 2>;
inline constexpr auto z = vector<"z", 2>;
inline constexpr auto away = landmark - block<0, 0, 2, 1>(x);
inline constexpr auto h = vertical(norm(away), atan2(element<1>(away), element<0>(away)) - element<2>(x));
inline constexpr auto H = jacobian(h, x);
inline constexpr auto S = H * P * transpose(H) + R;
inline constexpr auto K = P * transpose(H) * inverse(S);
inline constexpr auto M = matrix<"M", 3, 3>;

inline constexpr auto formulas = outputs(x + K * (z - h), P - K * H * P, inverse(M + P), norm(x), inverse(S));
inline constexpr auto arguments = inputs(x, P, R, landmark, z, M);

}  // namespace model
