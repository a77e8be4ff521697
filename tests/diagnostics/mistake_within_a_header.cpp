// SPDX-License-Identifier: BSL-1.0
// expect: A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)
// expect: left_has_columns<4>
// expect: right_has_rows<3>
//
// Eight lines of text; with what compilers say of the header and quote from it
// at most 12 lines
#include "headers/residual.hpp"

constexpr auto x = ctgrad::vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = residual_of(ctgrad::matrix<"A", 3, 4>, x);
#else
constexpr auto right = residual_of(ctgrad::matrix<"A", 3, 3>, x);
static_assert(shape_of(right) == ctgrad::dims{3, 1});
#endif
