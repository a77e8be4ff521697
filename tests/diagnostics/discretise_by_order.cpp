// SPDX-License-Identifier: BSL-1.0
// expect: discretise(f, x, dt, method): the method is euler or runge_kutta_4
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 2>;
constexpr auto dt = scalar<"dt">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = discretise(2_c * x, x, dt, first_order);
#else
static_assert(discretise(2_c * x, x, dt, euler) == x + 2_c * dt * x);
#endif
