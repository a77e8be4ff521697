// SPDX-License-Identifier: BSL-1.0
// expect: jacobian(u, x): x must be a column vector; of a scalar by a matrix take gradient(u, x)
// expect: has_shape<1, 1>
// expect: by_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = jacobian(squared_norm(A), A);
#else
constexpr auto right = gradient(squared_norm(A), A);
static_assert(shape_of(right) == dims{4, 3});
#endif
