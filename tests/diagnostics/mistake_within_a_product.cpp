// SPDX-License-Identifier: BSL-1.0
// expect: A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)
// expect: left_has_columns<4>
// expect: right_has_rows<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto X = matrix<"X", 3, 5>;
constexpr auto B = matrix<"B", 7, 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A * X * B;
#else
constexpr auto right = transpose(A) * X * ones<5, 7> * B;
static_assert(shape_of(right) == dims{4, 2});
#endif
