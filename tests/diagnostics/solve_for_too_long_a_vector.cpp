// SPDX-License-Identifier: BSL-1.0
// expect: solve(A, B): A must be square and have as many rows as B; for least squares write
// expect: left_has_shape<3, 3>
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto b = vector<"b", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = solve(A, vector<"c", 4>);
#else
constexpr auto right = solve(A, b);
static_assert(shape_of(right) == dims{3, 1});
#endif
