// SPDX-License-Identifier: BSL-1.0
// expect: to_string(e): an exact number has more than 127 bits; write fewer digits
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto long_one = 999999999999999989_c;

#ifdef CTGRAD_MISTAKE
static_assert(!to_string(s * long_one * long_one * long_one).empty());
#else
static_assert(!to_string(s * long_one * long_one).empty());
#endif
