// SPDX-License-Identifier: BSL-1.0
// expect: lower_triangle(A): A must be square; of a tall A take lower_triangle(transpose(A) * A)
// expect: has_rows<4>, ctgrad::has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = lower_triangle(A);
#else
constexpr auto right = lower_triangle(transpose(A) * A);
static_assert(shape_of(right) == dims{3, 3});
#endif
