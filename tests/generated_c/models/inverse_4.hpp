// SPDX-License-Identifier: BSL-1.0
// Factors of a matrix of a few rows, with pivoting.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto A = matrix<"A", 4, 4>;
inline constexpr auto b = vector<"b", 4>;

inline constexpr auto formulas = outputs(inverse(A), determinant(A), solve(transpose(A), b));
inline constexpr auto arguments = inputs(A, b);

}  // namespace model
