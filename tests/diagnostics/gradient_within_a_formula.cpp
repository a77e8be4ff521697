// SPDX-License-Identifier: BSL-1.0
// The rest of the formula is not to blame: one error.
// expect: gradient(f, x): x must be a variable; give f a variable in place of x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto eta = scalar<"eta">;
constexpr auto w = vector<"w", 3>;
constexpr auto f = squared_norm(w);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = w - eta * gradient(f, 2_c * w);
#else
constexpr auto right = w - eta * gradient(f, w);
static_assert(shape_of(right) == dims{3, 1});
#endif
