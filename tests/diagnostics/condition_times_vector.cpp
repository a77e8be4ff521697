// SPDX-License-Identifier: BSL-1.0
// expect: A * B: a condition is not an expression; only where(c, x, y) takes it
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;
[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = (s < 1_c) * x;
#else
constexpr auto right = where(s < 1_c, x, 0_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
