// SPDX-License-Identifier: BSL-1.0
// expect: A / s: a plain number is not an expression; write x / 2_c for x / 2
// expect: are_expressions<double,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 1.0 / s;
#else
constexpr auto right = 1_c / s;
static_assert(shape_of(right) == dims{1, 1});
#endif
