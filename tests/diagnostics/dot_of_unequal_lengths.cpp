// SPDX-License-Identifier: BSL-1.0
// expect: dot(a, b): a and b must be column vectors of one length;
// expect: transpose a row, write trace(transpose(A) * B) of matrices
// expect: left_has_shape<3, 1>
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = dot(x, y);
#else
constexpr auto right = dot(x, x) + dot(y, y);
static_assert(shape_of(right) == dims{1, 1});
#endif
