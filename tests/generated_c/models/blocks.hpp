// SPDX-License-Identifier: BSL-1.0
// Blocks, selections, stacks and Kronecker's products.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto A = matrix<"A", 6, 6>;
inline constexpr auto B = matrix<"B", 2, 3>;
inline constexpr auto x = vector<"x", 6>;
inline constexpr auto s = scalar<"s">;

inline constexpr auto formulas = outputs(
    block<1, 2, 3, 4>(A), vertical(B, s* B), horizontal(B, transpose(block<0, 0, 3, 2>(A))), kronecker(B, B),
    diagonal_matrix(x) * A * diagonal_matrix(x), A + transpose(A), transpose(x) * (A + transpose(A)),
    diagonal_of(A* A), element<3>(x) * lower_triangle(A), vec(B), outer(x, x) + s * A);
inline constexpr auto arguments = inputs(A, B, x, s);

}  // namespace model
