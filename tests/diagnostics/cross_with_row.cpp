// SPDX-License-Identifier: BSL-1.0
// expect: cross(a, b): a and b must be column vectors of 3 entries; transpose a row
// expect: left_has_shape<1, 3>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto r = matrix<"r", 1, 3>;
constexpr auto b = vector<"b", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = cross(r, b);
#else
constexpr auto right = cross(transpose(r), b);
static_assert(shape_of(right) == dims{3, 1});
#endif
