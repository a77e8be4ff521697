// SPDX-License-Identifier: BSL-1.0
// expect: row<i>(A): i counts from 0, so it must be at least 0 and below the rows of A
// expect: is_index<4, ctgrad::has_rows<4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = row<4>(A);
#else
constexpr auto right = row<3>(A);
static_assert(shape_of(right) == dims{1, 3});
#endif
