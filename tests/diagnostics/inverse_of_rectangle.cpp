// SPDX-License-Identifier: BSL-1.0
// expect: inverse(A): A must be square; for least squares write inverse(transpose(A) * A) * transpose(A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = inverse(A);
#else
constexpr auto right = inverse(transpose(A) * A) * transpose(A);
static_assert(shape_of(right) == dims{3, 4});
#endif
