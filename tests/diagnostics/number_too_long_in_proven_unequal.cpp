// SPDX-License-Identifier: BSL-1.0
// expect: proven_unequal(A, B): an exact number has more than 127 bits; let one of its factors be
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto long_one = 999999999999999989_c;

#ifdef CTGRAD_MISTAKE
constexpr bool wrong = proven_unequal(long_one * long_one * long_one * s, s);
#else
static_assert(!proven_unequal(long_one * long_one * s, s*(long_one* long_one)));
#endif
