// SPDX-License-Identifier: BSL-1.0
// expect: row_sums(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = row_sums(2.0);
#else
constexpr auto right = row_sums(2_c);
static_assert(right == 2_c);
#endif
