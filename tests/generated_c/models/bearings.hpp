// SPDX-License-Identifier: BSL-1.0
// Differences of bearings by whole turns, the largest and the smallest entry, and where they stand.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto a = vector<"a", 3>;
inline constexpr auto A = matrix<"A", 2, 4>;
inline constexpr auto s = scalar<"s">;

inline constexpr auto formulas =
    outputs(wrap_angle(a), wrap_angle(s) * a, derivative(wrap_angle(dot(a, a)), a), maximum(A), minimum(A),
            derivative(maximum(A), A), derivative(minimum(a) * s, a), maximum(a) * A);
inline constexpr auto arguments = inputs(a, A, s);

}  // namespace model
