// SPDX-License-Identifier: BSL-1.0
// expect: outer(a, b): a and b must be column vectors;
// expect: transpose a row, write A * transpose(B) of matrices
// expect: left_has_shape<3, 1>
// expect: right_has_shape<1, 4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = outer(x, transpose(y));
#else
constexpr auto right = outer(x, y);
static_assert(shape_of(right) == dims{3, 4});
#endif
