// SPDX-License-Identifier: BSL-1.0
// expect: depends_on(e, x): x must be a variable
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = 2_c * x;

#ifdef CTGRAD_MISTAKE
static_assert(!depends_on(sum(x), y));
#else
static_assert(depends_on(sum(y), x));
#endif
