// SPDX-License-Identifier: BSL-1.0
// expect: A + B: a plain number is not an expression; write 2_c for 2
// expect: are_expressions<double,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 0.5 + s;
#else
constexpr auto right = 0.5_c + s;
static_assert(shape_of(right) == dims{1, 1});
#endif
