// SPDX-License-Identifier: BSL-1.0
// expect: hessian_times(f, x, v): f must be a scalar; take it entry by entry, of dot(unit<n, i>, f)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hessian_times(exp(A * x), x, x);
#else
constexpr auto right = hessian_times(dot(unit<4, 1>, exp(A* x)), x, x);
static_assert(shape_of(right) == dims{3, 1});
#endif
