// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): vectors must be columns; transpose f, declare x as a column
// expect: has_shape<4, 1>
// expect: by_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto r = matrix<"r", 1, 3>;
constexpr auto wrong = derivative(A * transpose(r), r);
#else
constexpr auto x = vector<"x", 3>;
constexpr auto right = derivative(A * x, x);
static_assert(shape_of(right) == dims{4, 3});
#endif
