// SPDX-License-Identifier: BSL-1.0
// expect: where(C, X, Y): a plain number is not an expression; write 2_c for 2
// expect: , double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = where(x < 0_c, x, 0.0);
#else
constexpr auto right = where(x < 0_c, x, 0_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
