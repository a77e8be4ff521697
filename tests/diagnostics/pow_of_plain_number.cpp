// SPDX-License-Identifier: BSL-1.0
// expect: pow(A, P): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = pow(2, s);
#else
constexpr auto right = pow(2_c, s);
static_assert(shape_of(right) == dims{1, 1});
#endif
