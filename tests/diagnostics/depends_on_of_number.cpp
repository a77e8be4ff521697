// SPDX-License-Identifier: BSL-1.0
// expect: depends_on(e, x): a plain number e is not an expression; write 2_c for 2
// expect: is_expression<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
static_assert(!depends_on(2.0, x));
#else
static_assert(!depends_on(2.0_c, x));
#endif
