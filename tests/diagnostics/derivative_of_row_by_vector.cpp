// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): vectors must be columns; transpose f, declare x as a column
// expect: has_shape<1, 4>
// expect: by_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(transpose(x) * A, x);
#else
constexpr auto right = derivative(transpose(transpose(x) * A), x);
static_assert(shape_of(right) == dims{4, 3});
#endif
