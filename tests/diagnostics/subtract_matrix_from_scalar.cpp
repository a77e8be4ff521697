// SPDX-License-Identifier: BSL-1.0
// expect: A - B: the shapes must be equal; transpose one, or multiply by ones to broadcast
// expect: left_has_shape<1, 1>
// expect: right_has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;
constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = s - A;
#else
constexpr auto right = s * ones<3, 3> - A;
static_assert(shape_of(right) == dims{3, 3});
#endif
