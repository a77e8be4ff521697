// SPDX-License-Identifier: BSL-1.0
// expect: A - B: the shapes must be equal; transpose one, or multiply by ones to broadcast
// expect: left_has_shape<3, 4>
// expect: right_has_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A - B;
#else
constexpr auto right = A - transpose(B);
static_assert(shape_of(right) == dims{3, 4});
#endif
