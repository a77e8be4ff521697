// SPDX-License-Identifier: BSL-1.0
// expect: copysign(A, B): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

[[maybe_unused]] constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = copysign(s, 2);
#else
constexpr auto right = copysign(s, 2_c);
static_assert(shape_of(right) == dims{1, 1});
#endif
