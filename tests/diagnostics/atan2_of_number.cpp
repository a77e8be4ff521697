// SPDX-License-Identifier: BSL-1.0
// expect: atan2(A, B): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

[[maybe_unused]] constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = atan2(s, 2);
#else
constexpr auto right = atan2(s, 2_c);
static_assert(shape_of(right) == dims{1, 1});
#endif
