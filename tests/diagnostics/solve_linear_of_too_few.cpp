// SPDX-License-Identifier: BSL-1.0
// expect: solve_linear(e, x): e must have the shape of x; as many equations as unknowns
// expect: left_has_shape<1, 1>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = solve_linear(dot(x, A* x), x);
#else
static_assert(solve_linear(gradient(dot(x, A* x), x), x) == zeros<3>);
#endif
