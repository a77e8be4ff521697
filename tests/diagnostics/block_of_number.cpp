// SPDX-License-Identifier: BSL-1.0
// expect: block<i, j, r, c>(A): a plain number is not an expression and has no blocks
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = block<0, 0, 1, 1>(2.0);
#else
constexpr auto right = block<0, 0, 1, 1>(2_c * ones<3>);
static_assert(right == 2_c);
#endif
