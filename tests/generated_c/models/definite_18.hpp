// SPDX-License-Identifier: BSL-1.0
// A larger definite matrix, whose inverse is made of Cholesky's factors.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto S = matrix<"S", 18, 18, positive_definite>;
inline constexpr auto R = matrix<"R", 7, 7, positive_definite>;
inline constexpr auto A = matrix<"A", 7, 3>;
inline constexpr auto x = vector<"x", 18>;

inline constexpr auto formulas =
    outputs(inverse(S), log_determinant(S), solve(S, x), solve(R, A), log_determinant(R), determinant(R));
inline constexpr auto arguments = inputs(S, R, A, x);

}  // namespace model
