// SPDX-License-Identifier: BSL-1.0
// expect: x.block<name, name>(P): the state x has no part of that name
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
constexpr auto P = matrix<"P", 4, 4, symmetric>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x.block<"position", "speed">(P);
#else
static_assert(x.block<"position", "bias">(P) == block<0, 3, 3, 1>(P));
#endif
