// SPDX-License-Identifier: BSL-1.0
// expect: A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)
// expect: left_has_columns<4>
// expect: right_has_rows<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A * B;
#else
constexpr auto right = A * transpose(B);
static_assert(shape_of(right) == dims{3, 3});
#endif
