// SPDX-License-Identifier: BSL-1.0
// expect: matrix<name, m, n, property>: only a square matrix has a property; leave it out
// expect: has_rows<3>
// expect: has_columns<4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = matrix<"L", 3, 4, lower_triangular>;
#else
constexpr auto right = matrix<"L", 3, 4>;
static_assert(shape_of(right) == dims{3, 4});
#endif
