// SPDX-License-Identifier: BSL-1.0
// expect: inverse(A): a plain number is not an expression; write 2_c for 2
// expect: are_expressions<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = inverse(3) * x;
#else
constexpr auto right = inverse(3_c) * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
