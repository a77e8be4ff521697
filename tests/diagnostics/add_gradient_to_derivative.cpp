// SPDX-License-Identifier: BSL-1.0
// expect: A + B mixes layouts;
// expect: write gradient(F, w), transpose(d) or in_layout(d, denominator_layout);
// expect: to mix on purpose, without_layout(d)
// expect: layout::numerator>, ctgrad::has_shape<1, 3>
// expect: layout::denominator>, ctgrad::has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto f = squared_norm(x);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(f, x) + gradient(f, x);
#else
constexpr auto right = transpose(derivative(f, x)) + gradient(f, x);
static_assert(shape_of(right) == dims{3, 1});
#endif
