// SPDX-License-Identifier: BSL-1.0
// expect: directional_derivative(f, x, v): v is a direction of x and must have its shape
// expect: left_has_shape<3, 1>
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = directional_derivative(exp(A * x), x, vector<"v", 4>);
#else
constexpr auto right = directional_derivative(exp(A * x), x, vector<"v", 3>);
static_assert(shape_of(right) == dims{4, 1});
#endif
