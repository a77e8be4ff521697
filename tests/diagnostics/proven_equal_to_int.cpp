// SPDX-License-Identifier: BSL-1.0
// expect: proven_equal(A, B): a plain number is not an expression; write 2_c for 2
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
static_assert(proven_equal(s - s, 0));
#else
static_assert(proven_equal(s - s, 0_c));
#endif
