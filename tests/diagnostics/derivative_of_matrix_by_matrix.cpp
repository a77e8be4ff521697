// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x) of order 3 or 4 is no matrix;
// expect: write jacobian(f, x), of vec(f) by vec(x), or tensor_derivative(f, x)
// expect: has_shape<3, 3>
// expect: by_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(A * A, A);
#else
constexpr auto right = jacobian(A * A, A);
static_assert(shape_of(right) == dims{9, 9});
#endif
