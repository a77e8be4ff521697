// SPDX-License-Identifier: BSL-1.0
// expect: matrix<name, m, n, property>: only a square matrix has a property; leave it out
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = matrix<"U", 4, 3, upper_triangular>;
#else
constexpr auto right = matrix<"U", 4, 3>;
static_assert(shape_of(right) == dims{4, 3});
#endif
