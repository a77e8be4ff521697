// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): x must be a variable; give f a variable in place of x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(trace(A * A), element<0, 1>(A* A));
#else
constexpr auto right = derivative(trace(A * A), element<0, 1>(A));
static_assert(shape_of(right) == dims{1, 1});
#endif
