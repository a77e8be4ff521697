// SPDX-License-Identifier: BSL-1.0
// expect: A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)
// expect: left_has_columns<4>
// expect: right_has_rows<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto X = matrix<"X", 3, 5>;

#ifdef CTGRAD_MISTAKE
static_assert(A * X == transpose(A));
#else
static_assert(transpose(A) * X == transpose(transpose(X) * A));
#endif
