// SPDX-License-Identifier: BSL-1.0
// expect: vertical(a, b, ...): a plain number is not an expression; write 2_c for 2
// expect: <double, double, double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = vertical(1.0, 2.0, 3.0);
#else
constexpr auto right = vertical(1_c, 2_c, 3_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
