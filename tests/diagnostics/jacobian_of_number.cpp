// SPDX-License-Identifier: BSL-1.0
// expect: jacobian(u, x): a plain number u is not an expression; write 2_c for 2
// expect: is_expression<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = jacobian(1, x);
#else
constexpr auto right = jacobian(1_c, x);
static_assert(shape_of(right) == dims{1, 3});
#endif
