// SPDX-License-Identifier: BSL-1.0
// expect: gradient(f, x): f must be a scalar; of a vector take jacobian(f, x)
// expect: has_shape<4, 1>, ctgrad::has_shape<1, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = gradient(A * x, x);
#else
constexpr auto right = jacobian(A * x, x);
static_assert(shape_of(right) == dims{4, 3});
#endif
