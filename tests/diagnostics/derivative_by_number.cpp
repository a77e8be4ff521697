// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): x must be a variable; give f a variable in place of x
// expect: is_variable<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(squared_norm(x), 1);
#else
constexpr auto right = derivative(squared_norm(x), x);
static_assert(shape_of(right) == dims{1, 3});
#endif
