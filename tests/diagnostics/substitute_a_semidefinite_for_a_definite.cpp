// SPDX-License-Identifier: BSL-1.0
// expect: is symmetric, B * transpose(B) + identity<n> positive definite, b / norm(b) of unit norm
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto B = matrix<"B", 3, 3>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = substitute(log_determinant(P), P, B* transpose(B));
#else
static_assert(substitute(log_determinant(P), P, B* transpose(B) + identity<3>) ==
              log_determinant(B * transpose(B) + identity<3>));
#endif
