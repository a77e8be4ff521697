// SPDX-License-Identifier: BSL-1.0
// expect: A == B: an exact number has more than 127 bits; let one of its factors be a variable, or write
// fewer digits
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto long_one = 999999999999999989_c;

#ifdef CTGRAD_MISTAKE
static_assert(long_one * long_one * long_one * s == 0_c);
#else
static_assert(!(long_one * long_one * s == 0_c));
#endif
