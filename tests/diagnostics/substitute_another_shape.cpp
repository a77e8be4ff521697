// SPDX-License-Identifier: BSL-1.0
// expect: substitute(f, x, by): what takes the place of x must have its shape
// expect: left_has_shape<3, 1>
// expect: right_has_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = substitute(exp(A * x), x, A);
#else
static_assert(substitute(exp(A * x), x, ones<3>) == exp(A * ones<3>));
#endif
