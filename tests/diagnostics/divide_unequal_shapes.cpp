// SPDX-License-Identifier: BSL-1.0
// expect: divide(A, B): the shapes must be equal; to divide by a scalar write A / s
// expect: left_has_shape<3, 4>
// expect: right_has_shape<1, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = divide(A, s);
#else
constexpr auto right = A / s;
static_assert(shape_of(right) == dims{3, 4});
#endif
