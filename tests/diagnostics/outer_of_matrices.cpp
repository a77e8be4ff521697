// SPDX-License-Identifier: BSL-1.0
// expect: outer(a, b): a and b must be column vectors;
// expect: transpose a row, write A * transpose(B) of matrices
// expect: left_has_shape<3, 2>
// expect: right_has_shape<4, 2>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 2>;
constexpr auto B = matrix<"B", 4, 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = outer(A, B);
#else
constexpr auto right = A * transpose(B);
static_assert(shape_of(right) == dims{3, 4});
#endif
