// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x) of order 3 or 4 is no matrix;
// expect: take it entry by entry, of dot(unit<m, i>, f * unit<n, j>)
// expect: has_shape<3, 3>
// expect: by_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(A * A, A);
#else
constexpr auto right = derivative(dot(unit<3, 0>, A* A* unit<3, 1>), A);
static_assert(shape_of(right) == dims{3, 3});
#endif
