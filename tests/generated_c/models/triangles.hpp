// SPDX-License-Identifier: BSL-1.0
// Triangular matrices: products that leave out zeros, and substitution.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto L = matrix<"L", 7, 7, lower_triangular>;
inline constexpr auto U = matrix<"U", 7, 7, upper_triangular>;
inline constexpr auto A = matrix<"A", 7, 5>;

inline constexpr auto formulas =
    outputs(inverse(L) * A, solve(U, A), L* A, U* A, L* U, transpose(L) * L, L* transpose(L));
inline constexpr auto arguments = inputs(L, U, A);

}  // namespace model
