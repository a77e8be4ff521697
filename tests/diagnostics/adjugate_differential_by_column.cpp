// SPDX-License-Identifier: BSL-1.0
// expect: adjugate_differential(A, E): A must be square and E as large, or several such one below the other
// expect: left_has_shape<3, 3>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto E = matrix<"E", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = adjugate_differential(A, vector<"e", 3>);
#else
constexpr auto right = adjugate_differential(A, vertical(E, E));
static_assert(shape_of(right) == dims{3, 3});
#endif
