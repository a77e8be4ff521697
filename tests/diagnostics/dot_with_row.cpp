// SPDX-License-Identifier: BSL-1.0
// expect: dot(a, b): a and b must be column vectors of one length;
// expect: transpose a row, write trace(transpose(A) * B) of matrices
// expect: left_has_shape<3, 1>
// expect: right_has_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = dot(x, transpose(y));
#else
constexpr auto right = dot(x, y);
static_assert(shape_of(right) == dims{1, 1});
#endif
