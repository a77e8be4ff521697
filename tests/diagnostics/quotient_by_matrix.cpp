// SPDX-License-Identifier: BSL-1.0
// expect: A / s: s must be a scalar; write divide(A, B) entry by entry, or A * inverse(B)
// expect: has_shape<3, 3>, ctgrad::has_shape<1, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto B = matrix<"B", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A / B;
#else
constexpr auto right = A * inverse(B);
static_assert(shape_of(right) == dims{4, 3});
#endif
