// SPDX-License-Identifier: BSL-1.0
// expect: horizontal(a, b, ...): all must have as many rows; transpose one, or write vertical(a, b)
// expect: has_rows<2>
// expect: has_rows<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = horizontal(A, x);
#else
constexpr auto right = horizontal(transpose(A), x);
static_assert(shape_of(right) == dims{3, 3});
#endif
