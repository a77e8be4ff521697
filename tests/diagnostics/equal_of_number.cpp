// SPDX-License-Identifier: BSL-1.0
// expect: equal(A, B): a plain number is not an expression; write 2_c for 2
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = where(equal(x, 0), x, 0_c);
#else
constexpr auto right = where(equal(x, 0_c), x, 0_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
