// SPDX-License-Identifier: BSL-1.0
// expect: where(C, X, Y): C must be of the shape of X and Y, or a scalar
// expect: left_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = where(y < 0_c, x, 1_c);
#else
constexpr auto right = where(sum(y) < 0_c, x, 1_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
