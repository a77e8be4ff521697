// SPDX-License-Identifier: BSL-1.0
// expect: solve(A, B): a plain number is not an expression; write B / s for a number s
// expect: <double, double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = solve(2.0, 3.0);
#else
constexpr auto right = 3_c / 2_c;
static_assert(shape_of(right) == dims{1, 1});
#endif
