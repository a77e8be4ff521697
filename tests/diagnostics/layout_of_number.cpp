// SPDX-License-Identifier: BSL-1.0
// expect: in_layout(d, layout): a plain number d is not an expression; write 2_c for 2
// expect: is_expression<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = in_layout(2, denominator_layout);
#else
constexpr auto right = in_layout(2_c, denominator_layout);
static_assert(shape_of(right) == dims{1, 1});
#endif
