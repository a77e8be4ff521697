// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): x must be a variable; give f a variable in place of x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(squared_norm(A * x), A* x);
#else
constexpr auto right = derivative(squared_norm(A * x), x);
static_assert(shape_of(right) == dims{1, 3});
#endif
