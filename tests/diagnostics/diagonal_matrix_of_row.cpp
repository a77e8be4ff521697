// SPDX-License-Identifier: BSL-1.0
// expect: diagonal_matrix(a): a must be a column vector; transpose a row, or take diagonal_of a matrix
// expect: has_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto r = matrix<"r", 1, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = diagonal_matrix(r);
#else
constexpr auto right = diagonal_matrix(transpose(r));
static_assert(shape_of(right) == dims{3, 3});
#endif
