// SPDX-License-Identifier: BSL-1.0
// expect: only a square matrix has that property; leave it out
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto u = vector<"u", 3, symmetric>;
#else
constexpr auto u = vector<"u", 3, positive>;
static_assert(abs(u) == u);
#endif
