// SPDX-License-Identifier: BSL-1.0
// expect: linearise(f, x, x0): x0 must have the shape of x
// expect: left_has_shape<3, 1>
// expect: right_has_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = linearise(exp(A * x), x, zeros<1, 3>);
#else
static_assert(linearise(exp(A * x), x, zeros<3>) == ones<3> + A * x);
#endif
