// SPDX-License-Identifier: BSL-1.0
// expect: directional_derivative(f, x, v): x must be a variable; give f a variable in place of x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = directional_derivative(exp(A * x), 2_c * x, x);
#else
constexpr auto z = vector<"z", 4>;
static_assert(directional_derivative(exp(z), z, A* x) == hadamard(exp(z), A* x));
#endif
