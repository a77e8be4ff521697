// SPDX-License-Identifier: BSL-1.0
// expect: upper_triangle(A): a plain number is not an expression; write 2_c for 2
// expect: are_expressions<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = upper_triangle(2.0) * x;
#else
constexpr auto right = upper_triangle(2.0_c) * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
