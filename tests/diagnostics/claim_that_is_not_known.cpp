// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): not known, true or false
// expect: abs(s)*abs(t)
// expect: abs(s*t)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(abs(s) * abs(t), abs(s* t)));
#else
static_assert(claim_equal(pow<2>(abs(s) * abs(t)), pow<2>(s* t)));
#endif
