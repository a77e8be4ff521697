// SPDX-License-Identifier: BSL-1.0
// expect: jacobian(u, x): u must be a column vector; transpose a row, take the columns of a matrix
// expect: has_shape<3, 3>
// expect: by_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = jacobian(x * transpose(x), x);
#else
constexpr auto right = jacobian(x * transpose(x) * unit<3, 0>, x);
static_assert(shape_of(right) == dims{3, 3});
#endif
