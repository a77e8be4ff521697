// SPDX-License-Identifier: BSL-1.0
// expect: C && D, C || D: the conditions' shapes must be equal, or one of the two a scalar
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = where(x < 0_c && y < 0_c, x, 0_c);
#else
constexpr auto right = where(x < 0_c && sum(y) < 0_c, x, 0_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
