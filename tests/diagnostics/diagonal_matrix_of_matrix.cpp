// SPDX-License-Identifier: BSL-1.0
// expect: diagonal_matrix(a): a must be a column vector; transpose a row, or take diagonal_of a matrix
// expect: has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = diagonal_matrix(A);
#else
constexpr auto right = diagonal_of(A);
static_assert(shape_of(right) == dims{3, 1});
#endif
