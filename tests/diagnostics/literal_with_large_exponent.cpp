// SPDX-License-Identifier: BSL-1.0
// expect: a literal has at most 18 decimal digits and at most one point, as in 1000_c, 0.5_c or 1e-3_c
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 1e18_c;
#else
constexpr auto right = 1e17_c;
static_assert(right == 1e9_c * 1e8_c);
#endif
