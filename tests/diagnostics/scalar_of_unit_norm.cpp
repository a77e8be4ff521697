// SPDX-License-Identifier: BSL-1.0
// expect: scalar<name, property>: a number may be positive, no more
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto s = scalar<"s", unit_norm>;
#else
constexpr auto s = scalar<"s", positive>;
static_assert(abs(s) == s);
#endif
