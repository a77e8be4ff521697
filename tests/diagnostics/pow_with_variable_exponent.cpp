// SPDX-License-Identifier: BSL-1.0
// expect: pow(A, p): p must be a whole number, or so many halves or thirds, a literal;
// expect: of positive entries write exp(p * log(A))
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = pow(2_c, s);
#else
constexpr auto right = exp(s * log(2_c));
static_assert(shape_of(right) == dims{1, 1});
#endif
