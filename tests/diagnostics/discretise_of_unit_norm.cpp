// SPDX-License-Identifier: BSL-1.0
// expect: discretise(f, x, dt, method): a step does not keep the properties of x; declare it without
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto q = vector<"q", 4>;
constexpr auto u = vector<"u", 4, unit_norm>;
constexpr auto dt = scalar<"dt">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = discretise(u, u, dt, euler);
#else
static_assert(discretise(q + 0_c * u, q, dt, euler) == q + dt * q);
#endif
