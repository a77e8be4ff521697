// SPDX-License-Identifier: BSL-1.0
// expect: hadamard(A, B): the shapes must be equal; for the matrix product write A * B
// expect: left_has_shape<3, 4>
// expect: right_has_shape<4, 2>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 4, 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hadamard(A, B);
#else
constexpr auto right = A * B;
static_assert(shape_of(right) == dims{3, 2});
#endif
