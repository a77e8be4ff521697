// SPDX-License-Identifier: BSL-1.0
// expect: A * B: a plain number is not an expression; write 2_c * x for 2 * x
// expect: , double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = s * 0.5;
#else
constexpr auto right = s * 0.5_c;
static_assert(shape_of(right) == dims{1, 1});
#endif
