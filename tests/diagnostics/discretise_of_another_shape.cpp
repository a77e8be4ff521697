// SPDX-License-Identifier: BSL-1.0
// expect: discretise(f, x, dt, method): f must have the shape of x, whose derivative it is
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 2>;
constexpr auto dt = scalar<"dt">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = discretise(norm(x), x, dt, euler);
#else
static_assert(discretise(norm(x) * x, x, dt, euler) == x + dt * norm(x) * x);
#endif
