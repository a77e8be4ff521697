// SPDX-License-Identifier: BSL-1.0
// expect: discretise(f, x, dt, method): a plain number is not an expression; write 0.01_c for 0.01
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = discretise(2_c * x, x, 0.01, euler);
#else
static_assert(discretise(2_c * x, x, 0.01_c, euler) == 1.02_c * x);
#endif
