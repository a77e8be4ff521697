// SPDX-License-Identifier: BSL-1.0
// expect: row<i>(A): a plain number is not an expression and has no rows
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = row<0>(2.0);
#else
constexpr auto right = row<0>(2_c * ones<3>);
static_assert(right == 2_c);
#endif
