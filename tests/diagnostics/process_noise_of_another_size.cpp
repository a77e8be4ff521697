// SPDX-License-Identifier: BSL-1.0
// expect: process_noise(F, Q, dt, order): F and Q must be square and equally large
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto F = matrix<"F", 3, 3>;
constexpr auto Q = matrix<"Q", 2, 2, symmetric>;
constexpr auto G = matrix<"G", 3, 2>;
constexpr auto dt = scalar<"dt">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = process_noise(F, Q, dt, all_orders);
#else
static_assert(process_noise(F, G* Q* transpose(G), dt, first_order) == dt * G * Q * transpose(G));
#endif
