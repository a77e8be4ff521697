// SPDX-License-Identifier: BSL-1.0
// expect: a literal has at most 18 decimal digits and at most one point, as in 1000_c, 0.5_c or 1e-3_c
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 0x10_c;
#else
constexpr auto right = 16_c;
static_assert(right == 2_c * 8_c);
#endif
