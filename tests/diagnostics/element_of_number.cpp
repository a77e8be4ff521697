// SPDX-License-Identifier: BSL-1.0
// expect: element<i>(x): a plain number is not an expression and has no elements
// expect: is_expression<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = element<0>(2.0);
#else
constexpr auto right = element<0>(2_c * ones<3>);
static_assert(right == 2_c);
#endif
