// SPDX-License-Identifier: BSL-1.0
// expect: transition_matrix(F, dt, order): F must be square
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto F = matrix<"F", 2, 3>;
constexpr auto dt = scalar<"dt">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = transition_matrix(F, dt, first_order);
#else
static_assert(transition_matrix(F * transpose(F), dt, first_order) == identity<2> + dt * F * transpose(F));
#endif
