// SPDX-License-Identifier: BSL-1.0
// expect: fmod(A, B): the shapes must be equal
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = fmod(x, y);
#else
constexpr auto right = fmod(x, x + x);
static_assert(shape_of(right) == dims{3, 1});
#endif
