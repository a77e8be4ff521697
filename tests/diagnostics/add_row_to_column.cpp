// SPDX-License-Identifier: BSL-1.0
// A column and a row are not spread to a matrix of all sums.
// expect: A + B: the shapes must be equal; transpose one, or multiply by ones to broadcast
// expect: left_has_shape<3, 1>
// expect: right_has_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x + transpose(y);
#else
constexpr auto right = x + y;
static_assert(shape_of(right) == dims{3, 1});
#endif
