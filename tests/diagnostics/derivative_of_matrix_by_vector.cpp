// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x) of order 3 or 4 is no matrix;
// expect: take it entry by entry, of dot(unit<m, i>, f * unit<n, j>)
// expect: has_shape<3, 3>
// expect: by_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(x * transpose(x), x);
#else
constexpr auto right = derivative(dot(unit<3, 0>, x* transpose(x) * unit<3, 1>), x);
static_assert(shape_of(right) == dims{1, 3});
#endif
