// SPDX-License-Identifier: BSL-1.0
// expect: solve(A, B): A must be square and have as many rows as B;
// expect: for least squares write solve(transpose(A) * A, transpose(A) * B)
// expect: left_has_shape<4, 3>
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto b = vector<"b", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = solve(A, b);
#else
constexpr auto right = solve(transpose(A) * A, transpose(A) * b);
static_assert(shape_of(right) == dims{3, 1});
#endif
