// SPDX-License-Identifier: BSL-1.0
// expect: column<j>(A): a plain number is not an expression and has no columns
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = column<0>(2.0);
#else
constexpr auto right = column<0>(2_c * ones<1, 3>);
static_assert(right == 2_c);
#endif
