// SPDX-License-Identifier: BSL-1.0
// expect: lower_triangle(A): a plain number is not an expression; write 2_c for 2
// expect: are_expressions<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = lower_triangle(2.0) * x;
#else
constexpr auto right = lower_triangle(2.0_c) * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
