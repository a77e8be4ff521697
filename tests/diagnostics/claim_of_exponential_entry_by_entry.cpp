// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): refuted, the values differ; functions of square matrices are entry by entry
// expect: exp.(A)*exp.(-A)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(exp(A) * exp(-A), identity<3>));
#else
static_assert(proven_unequal(exp(A) * exp(-A), identity<3>) && !(exp(A) * exp(-A) == identity<3>));
#endif
