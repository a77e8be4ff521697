// SPDX-License-Identifier: BSL-1.0
// expect: A / s: s must be a scalar; write divide(A, B) entry by entry, or A * inverse(B)
// expect: has_shape<3, 1>, ctgrad::has_shape<1, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x / y;
#else
constexpr auto right = divide(x, y);
static_assert(shape_of(right) == dims{3, 1});
#endif
