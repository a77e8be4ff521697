// SPDX-License-Identifier: BSL-1.0
// Matrices of a few rows: inverses without factors, solutions, logarithms of determinants, and a norm; the
// same of definite, symmetric and triangular ones.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto A = matrix<"A", 2, 2>;
inline constexpr auto B = matrix<"B", 3, 3>;
inline constexpr auto C = matrix<"C", 3, 3>;
inline constexpr auto D = matrix<"D", 4, 4>;
inline constexpr auto b = vector<"b", 3>;
inline constexpr auto d = vector<"d", 4>;
inline constexpr auto P = matrix<"P", 2, 2, positive_definite>;
inline constexpr auto S = matrix<"S", 3, 3, positive_definite>;
inline constexpr auto Q = matrix<"Q", 3, 3, symmetric>;
inline constexpr auto R = matrix<"R", 4, 4, positive_definite>;
inline constexpr auto L = matrix<"L", 4, 4, lower_triangular>;

inline constexpr auto formulas = outputs(
    inverse(A), inverse(B), solve(transpose(C), b), solve(C, b), log(determinant(D)), log_determinant(C),
    norm(b), where(b <= C * b, b, solve(B, b)), inverse(P), inverse(S), inverse(Q),
    inverse(S + 1000_c * b * transpose(b)), inverse(R), inverse(R + 1000_c * d * transpose(d)),
    log_determinant(S), log_determinant(L), L - diagonal_matrix(diagonal_of(L)) + diagonal_matrix(d));
inline constexpr auto arguments = inputs(A, B, C, D, b, d, P, S, Q, R, L);

}  // namespace model
