// SPDX-License-Identifier: BSL-1.0
// expect: A - B mixes layouts;
// expect: write gradient(F, w), transpose(d) or in_layout(d, denominator_layout);
// expect: to mix on purpose, without_layout(d)
// expect: layout::denominator>, ctgrad::has_shape<3, 3>
// expect: layout::numerator>, ctgrad::has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto W = matrix<"W", 3, 3>;
constexpr auto f = determinant(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(f, W, denominator_layout) - derivative(f, W);
#else
constexpr auto right = derivative(f, W, denominator_layout) - in_layout(derivative(f, W), denominator_layout);
static_assert(shape_of(right) == dims{3, 3});
#endif
