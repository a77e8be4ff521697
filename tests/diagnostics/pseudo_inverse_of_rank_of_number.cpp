// SPDX-License-Identifier: BSL-1.0
// expect: pseudo_inverse<r>(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = pseudo_inverse<1>(0.5);
#else
constexpr auto right = pseudo_inverse<1>(0.5_c);
static_assert(right == 2_c);
#endif
