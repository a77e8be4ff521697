// SPDX-License-Identifier: BSL-1.0
// expect: A - B mixes layouts;
// expect: write gradient(F, w), transpose(d) or in_layout(d, denominator_layout);
// expect: to mix on purpose, without_layout(d)
// expect: layout::numerator>, ctgrad::has_shape<3, 3>
// expect: layout::denominator>, ctgrad::has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto J = jacobian(exp(x), x);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = J - transpose(J);
#else
constexpr auto right = without_layout(J) - transpose(without_layout(J));
static_assert(shape_of(right) == dims{3, 3});
#endif
