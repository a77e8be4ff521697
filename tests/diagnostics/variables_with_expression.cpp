// SPDX-License-Identifier: BSL-1.0
// expect: variables(x, y, ...): all must be variables; give f variables in place of them
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hessian(dot(x, x) * dot(y, y), variables(x, exp(y)));
#else
constexpr auto right = hessian(dot(x, x) * dot(y, y), variables(x, y));
static_assert(shape_of(right) == dims{5, 5});
#endif
