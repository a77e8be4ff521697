// SPDX-License-Identifier: BSL-1.0
// expect: jacobian_times(u, x, v): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = jacobian_times(t * x, t, 2);
#else
static_assert(jacobian_times(t * x, t, 2_c) == 2_c * x);
#endif
