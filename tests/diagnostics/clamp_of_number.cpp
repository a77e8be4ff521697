// SPDX-License-Identifier: BSL-1.0
// expect: clamp(X, low, high): a plain number is not an expression; write 2_c for 2
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = clamp(x, 0, 1);
#else
constexpr auto right = clamp(x, 0_c, 1_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
