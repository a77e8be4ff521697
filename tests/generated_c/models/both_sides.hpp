// SPDX-License-Identifier: BSL-1.0
// The derivative of a trace by a definite matrix, and adjugates: the inverse on both sides, and polynomials.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto V = matrix<"V", 17, 17, positive_definite>;
inline constexpr auto B = matrix<"B", 17, 17, symmetric>;
inline constexpr auto C = matrix<"C", 4, 4>;
inline constexpr auto D = matrix<"D", 3, 3>;

inline constexpr auto formulas = outputs(inverse(V) * B * inverse(V), adjugate(C), adjugate(D),
                                         determinant(D), derivative(determinant(C), C));
inline constexpr auto arguments = inputs(V, B, C, D);

}  // namespace model
