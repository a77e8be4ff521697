// SPDX-License-Identifier: BSL-1.0
// expect: process_noise(F, Q, dt, order): Q must be known to be symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto F = matrix<"F", 2, 2>;
constexpr auto G = matrix<"G", 2, 2>;
constexpr auto dt = scalar<"dt">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = process_noise(F, G, dt, first_order);
#else
static_assert(process_noise(F, G* transpose(G), dt, first_order) == dt * G * transpose(G));
#endif
