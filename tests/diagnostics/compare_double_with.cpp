// SPDX-License-Identifier: BSL-1.0
// expect: A == B: a plain number is not an expression; write 2_c for 2
// expect: double
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
static_assert(1.0 == s / s);
#else
static_assert(1_c == s / s);
#endif
