// SPDX-License-Identifier: BSL-1.0
// expect: equal(A, B): the shapes must be equal, or one of the two a scalar
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = where(equal(x, y), x, 0_c);
#else
constexpr auto right = where(equal(x, 0_c), x, 0_c);
static_assert(shape_of(right) == dims{3, 1});
#endif
