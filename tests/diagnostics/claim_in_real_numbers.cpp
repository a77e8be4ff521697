// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): refuted, the values differ
// expect: -2*s*exp(-s^2)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto f = exp(-s * s);

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(derivative(f, s), -2_c * f));
#else
static_assert(claim_equal(derivative(f, s), -2_c * s * f));
#endif
