// SPDX-License-Identifier: BSL-1.0
// expect: vech(S): S must be square; all columns of a matrix are vec(A)
// expect: has_rows<2>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = vech(A);
#else
constexpr auto right = vech(transpose(A) * A);
static_assert(shape_of(right) == dims{6, 1});
#endif
