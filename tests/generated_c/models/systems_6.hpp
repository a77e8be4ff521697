// SPDX-License-Identifier: BSL-1.0
// Six equations: elimination with pivoting, its transpose, and determinants.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto A = matrix<"A", 6, 6>;
inline constexpr auto B = matrix<"B", 6, 2>;

inline constexpr auto formulas = outputs(solve(A, B), transpose(B) * inverse(A), determinant(A),
                                         log(abs(determinant(A))), trace(inverse(A)));
inline constexpr auto arguments = inputs(A, B);

}  // namespace model
