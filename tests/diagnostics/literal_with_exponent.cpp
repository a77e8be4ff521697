// SPDX-License-Identifier: BSL-1.0
// expect: a literal has at most 18 decimal digits and at most one point, as in 1000_c or 0.5_c
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 1e3_c;
#else
constexpr auto right = 1'000_c;
static_assert(right == 10_c * 10_c * 10_c);
#endif
