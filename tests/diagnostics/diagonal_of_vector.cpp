// SPDX-License-Identifier: BSL-1.0
// expect: diagonal_of(A): A must be square;
// expect: the matrix with a vector on its diagonal is diagonal_matrix(a)
// expect: has_rows<3>
// expect: has_columns<1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto a = vector<"a", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = diagonal_of(a);
#else
constexpr auto right = diagonal_matrix(a);
static_assert(shape_of(right) == dims{3, 3});
#endif
