// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): not known, true or false
// expect: sin(2*s)
// expect: 2*sin(s)*cos(s)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(sin(s + s), 2_c * sin(s) * cos(s)));
#else
static_assert(claim_equal(sin(s + s), sin(2_c * s)));
#endif
