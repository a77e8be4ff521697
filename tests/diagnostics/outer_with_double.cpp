// SPDX-License-Identifier: BSL-1.0
// expect: outer(a, b): a plain number is not an expression; write 2_c * a for 2 * a
// expect: are_expressions<double,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = outer(2.0, x);
#else
constexpr auto right = 2_c * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
