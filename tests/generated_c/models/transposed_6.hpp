// SPDX-License-Identifier: BSL-1.0
// Solutions of a transposed system, of an inverse that is wanted, too, and what a determinant's sign decides.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto A = matrix<"A", 6, 6>;
inline constexpr auto B = matrix<"B", 5, 5>;
inline constexpr auto C = matrix<"C", 3, 3>;
inline constexpr auto X = matrix<"X", 6, 2>;

inline constexpr auto formulas =
    outputs(solve(transpose(A), X), log(determinant(A)), inverse(B), inverse(C) + C,
            solve(transpose(C), vec(block<0, 0, 3, 1>(X))), log(determinant(C)));
inline constexpr auto arguments = inputs(A, B, C, X);

}  // namespace model
