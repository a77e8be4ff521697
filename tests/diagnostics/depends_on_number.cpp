// SPDX-License-Identifier: BSL-1.0
// expect: depends_on(e, x): x must be a variable
// expect: is_variable<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
static_assert(!depends_on(sum(x), 2));
#else
static_assert(depends_on(sum(x), x));
#endif
