// SPDX-License-Identifier: BSL-1.0
// expect: matrix_power<n>(A): A must be square; entry by entry write pow<n>(A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = matrix_power<2>(A);
#else
constexpr auto right = pow<2>(A);
static_assert(shape_of(right) == dims{4, 3});
#endif
