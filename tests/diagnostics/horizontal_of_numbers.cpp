// SPDX-License-Identifier: BSL-1.0
// expect: horizontal(a, b, ...): a plain number is not an expression; write 2_c for 2
// expect: <int, int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = horizontal(1, 2);
#else
constexpr auto right = horizontal(1_c, 2_c);
static_assert(shape_of(right) == dims{1, 2});
#endif
