// SPDX-License-Identifier: BSL-1.0
// expect: hessian(f, x): f must be a scalar; take it entry by entry, of dot(unit<n, i>, f)
// expect: has_shape<3, 1>, ctgrad::has_shape<1, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hessian(exp(x), x);
#else
constexpr auto right = hessian(dot(unit<3, 0>, exp(x)), x);
static_assert(shape_of(right) == dims{3, 3});
#endif
