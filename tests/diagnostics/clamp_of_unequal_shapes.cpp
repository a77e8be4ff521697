// SPDX-License-Identifier: BSL-1.0
// expect: clamp(X, low, high): low must be of the shape of X, or a scalar
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = clamp(x, y, 1_c);
#else
constexpr auto right = clamp(x, sum(y), 1_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
