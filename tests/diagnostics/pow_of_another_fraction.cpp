// SPDX-License-Identifier: BSL-1.0
// expect: pow<p>(A): p must be a whole number or half of one, or a third as 2_c / 3_c;
// expect: other powers, of positive entries, are pow(A, p), p a literal as 0.3_c
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = pow<0.3>(s);
#else
constexpr auto right = pow(s, 0.3_c);
static_assert(shape_of(right) == dims{1, 1});
#endif
