// SPDX-License-Identifier: BSL-1.0
// expect: substitute(f, x, a, x, b): one variable is replaced twice
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = substitute(A * x, x, ones<3>, x, zeros<3>);
#else
static_assert(substitute(A * x, x, ones<3>, A, ones<4, 3>) == 3_c * ones<4>);
#endif
