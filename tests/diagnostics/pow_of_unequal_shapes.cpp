// SPDX-License-Identifier: BSL-1.0
// expect: pow(A, P): the shapes must be equal, or one of the two a scalar
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = pow(x, y);
#else
constexpr auto right = pow(x, element<0>(y));
static_assert(shape_of(right) == dims{3, 1});
#endif
