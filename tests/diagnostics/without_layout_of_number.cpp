// SPDX-License-Identifier: BSL-1.0
// expect: without_layout(d): a plain number d is not an expression; write 2_c for 2
// expect: is_expression<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = without_layout(2.0);
#else
constexpr auto right = without_layout(2.0_c);
static_assert(shape_of(right) == dims{1, 1});
#endif
