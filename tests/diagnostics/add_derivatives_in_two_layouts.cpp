// SPDX-License-Identifier: BSL-1.0
// expect: A + B mixes layouts;
// expect: write gradient(F, w), transpose(d) or in_layout(d, denominator_layout);
// expect: to mix on purpose, without_layout(d)
// expect: layout::numerator>, ctgrad::has_shape<2, 3>
// expect: layout::denominator>, ctgrad::has_shape<3, 2>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto W = matrix<"W", 3, 2>;
constexpr auto f = squared_norm(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(f, W) + derivative(f, W, denominator_layout);
#else
constexpr auto right = derivative(f, W) + in_layout(derivative(f, W, denominator_layout), numerator_layout);
static_assert(shape_of(right) == dims{2, 3});
#endif
