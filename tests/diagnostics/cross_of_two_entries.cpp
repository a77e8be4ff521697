// SPDX-License-Identifier: BSL-1.0
// expect: cross(a, b): a and b must be column vectors of 3 entries; transpose a row
// expect: left_has_shape<3, 1>
// expect: right_has_shape<2, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = cross(a, b);
#else
constexpr auto right = cross(a, vertical(b, 0_c));
static_assert(shape_of(right) == dims{3, 1});
#endif
