// SPDX-License-Identifier: BSL-1.0
// expect: substitute(f, x, by): x must be a variable
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = substitute(exp(A * x), 2_c * x, x);
#else
constexpr auto z = vector<"z", 4>;
static_assert(substitute(exp(z), z, 2_c * A * x) == exp(2_c * A * x));
#endif
