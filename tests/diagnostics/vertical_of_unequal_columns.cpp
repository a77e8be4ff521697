// SPDX-License-Identifier: BSL-1.0
// expect: vertical(a, b, ...): all must have as many columns; transpose one, or write horizontal(a, b)
// expect: has_columns<3>
// expect: has_columns<1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = vertical(A, x);
#else
constexpr auto right = vertical(A, transpose(x));
static_assert(shape_of(right) == dims{3, 3});
#endif
