// SPDX-License-Identifier: BSL-1.0
// expect: taylor<k>(f, s): s must be a number; expand f along a direction, in t of substitute(f, x, x + t *
// v)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = taylor<2>(exp(A * x), x);
#else
constexpr auto t = scalar<"t">;
static_assert(taylor<2>(substitute(A * x, x, t* x), t) == t * A * x);
#endif
