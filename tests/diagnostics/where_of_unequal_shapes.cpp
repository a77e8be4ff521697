// SPDX-License-Identifier: BSL-1.0
// expect: where(C, X, Y): the shapes of X and Y must be equal, or one of them a scalar
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = where(x < 0_c, x, y);
#else
constexpr auto right = where(x < 0_c, x, 1_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
