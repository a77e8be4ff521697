// SPDX-License-Identifier: BSL-1.0
// expect: softmax(x): x must be a column; transpose a row;
// expect: transpose a row; of a matrix write
// expect: has_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = softmax(A);
#else
constexpr auto right = softmax(A * x);
static_assert(shape_of(right) == dims{4, 1});
#endif
