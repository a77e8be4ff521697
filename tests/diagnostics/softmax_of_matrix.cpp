// SPDX-License-Identifier: BSL-1.0
// expect: softmax(x): x must be a column; transpose a row;
// expect: of a matrix X take a column, X * unit<n, j>, or a row, transpose(X) * unit<m, i>
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
