// SPDX-License-Identifier: BSL-1.0
// expect: A + B: a plain number is not an expression; write 2_c for 2
// expect: , bool>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 1_c + true;
#else
constexpr auto right = 1_c + 1;
static_assert(right == 2.0);
#endif
