// SPDX-License-Identifier: BSL-1.0
// expect: min(A, B): a plain number is not an expression; write 2_c for 2
// expect: , double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = min(x, 0.5);
#else
constexpr auto right = min(x, 0.5_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
