// SPDX-License-Identifier: BSL-1.0
// expect: solve_linear(e, x): e must be affine in x; its derivative by x contains x
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = solve_linear(exp(A * x), x);
#else
static_assert(solve_linear(2_c * x - exp(A * ones<3>), x) == exp(A * ones<3>) / 2_c);
#endif
