// SPDX-License-Identifier: BSL-1.0
// expect: mean(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = mean(2.0);
#else
constexpr auto right = mean(2_c);
static_assert(right == 2_c);
#endif
