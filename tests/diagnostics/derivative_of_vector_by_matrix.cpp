// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x) of order 3 or 4 is no matrix;
// expect: write jacobian(f, x), of vec(f) by vec(x), or tensor_derivative(f, x)
// expect: has_shape<4, 1>
// expect: by_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(A * x, A);
#else
constexpr auto right = jacobian(A * x, A);
static_assert(shape_of(right) == dims{4, 12});
#endif
