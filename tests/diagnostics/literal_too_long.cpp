// SPDX-License-Identifier: BSL-1.0
// expect: a literal has at most 18 decimal digits and at most one point, as in 1000_c, 0.5_c or 1e-3_c
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 3.1415926535897932384_c;
#else
constexpr auto right = 3.14159265358979324_c;
static_assert(right - 3_c == 0.14159265358979324_c);
#endif
