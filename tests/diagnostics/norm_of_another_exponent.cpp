// SPDX-License-Identifier: BSL-1.0
// expect: norm<p>(A): p is 1 or more, its numerator below 1000
// expect: is_exponent_of_norm<0>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = norm<0>(x);
#else
constexpr auto right = norm<1>(x);
static_assert(right == sum(abs(x)));
#endif
