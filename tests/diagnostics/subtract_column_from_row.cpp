// SPDX-License-Identifier: BSL-1.0
// expect: A - B: the shapes must be equal; transpose one, or multiply by ones to broadcast
// expect: left_has_shape<1, 3>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = transpose(x) - y;
#else
constexpr auto right = transpose(x) - transpose(y);
static_assert(shape_of(right) == dims{1, 3});
#endif
