// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): a plain number f is not an expression; write 2_c for 2
// expect: is_expression<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(2, x);
#else
constexpr auto right = derivative(2_c, x);
static_assert(shape_of(right) == dims{1, 3});
#endif
