// SPDX-License-Identifier: BSL-1.0
// expect: hessian(f, x, y): x and y must be variables; give f variables in place of them
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hessian(squared_norm(x), x, transpose(x));
#else
constexpr auto right = hessian(squared_norm(x), x, x);
static_assert(shape_of(right) == dims{3, 3});
#endif
