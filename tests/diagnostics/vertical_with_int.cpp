// SPDX-License-Identifier: BSL-1.0
// expect: vertical(a, b, ...): a plain number is not an expression; write 2_c for 2
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = vertical(x, 2);
#else
constexpr auto right = vertical(x, 2_c);
static_assert(shape_of(right) == dims{4, 1});
#endif
