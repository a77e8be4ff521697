// SPDX-License-Identifier: BSL-1.0
// expect: A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)
// expect: left_has_columns<1>
// expect: right_has_rows<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x * y;
#else
constexpr auto right = hadamard(x, y);
static_assert(shape_of(right) == dims{3, 1});
#endif
