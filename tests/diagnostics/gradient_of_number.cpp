// SPDX-License-Identifier: BSL-1.0
// expect: gradient(f, x): a plain number f is not an expression; write 2_c for 2
// expect: is_expression<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = gradient(0.5, x);
#else
constexpr auto right = gradient(0.5_c, x);
static_assert(shape_of(right) == dims{3, 1});
#endif
