// SPDX-License-Identifier: BSL-1.0
// expect: gradient(f, x): x must be a variable; give f a variable in place of x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = gradient(squared_norm(2_c * x), 2_c * x);
#else
constexpr auto right = gradient(squared_norm(2_c * x), x);
static_assert(shape_of(right) == dims{3, 1});
#endif
