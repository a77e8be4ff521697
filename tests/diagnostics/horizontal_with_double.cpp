// SPDX-License-Identifier: BSL-1.0
// expect: horizontal(a, b, ...): a plain number is not an expression; write 2_c for 2
// expect: <double,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto r = matrix<"r", 1, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = horizontal(0.5, r);
#else
constexpr auto right = horizontal(0.5_c, r);
static_assert(shape_of(right) == dims{1, 4});
#endif
