// SPDX-License-Identifier: BSL-1.0
// expect: jacobian(u, x): x must be a variable; give u a variable in place of x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = jacobian(exp(A * x), A* x);
#else
constexpr auto right = jacobian(exp(A * x), x);
static_assert(shape_of(right) == dims{4, 3});
#endif
