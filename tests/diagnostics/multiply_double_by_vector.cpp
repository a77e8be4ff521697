// SPDX-License-Identifier: BSL-1.0
// expect: A * B: a plain number is not an expression; write 2_c * x for 2 * x
// expect: are_expressions<double,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 0.5 * x;
#else
constexpr auto right = 0.5_c * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
