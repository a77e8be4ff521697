// SPDX-License-Identifier: BSL-1.0
// expect: entries<m, n>(a, b, ...): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = entries<1, 2>(s, 1);
#else
constexpr auto right = entries<1, 2>(s, 1_c);
static_assert(shape_of(right) == dims{1, 2});
#endif
