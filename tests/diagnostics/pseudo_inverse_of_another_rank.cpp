// SPDX-License-Identifier: BSL-1.0
// expect: pseudo_inverse<r>(A): the rank r is at least 1 and at most the shorter side of A
// expect: is_rank_of<4,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 5, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = pseudo_inverse<4>(A);
#else
constexpr auto right = pseudo_inverse<3>(A);
static_assert(right == pseudo_inverse(A));
#endif
