// SPDX-License-Identifier: BSL-1.0
// expect: A - B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, denominator_layout)
// expect: layout::numerator>, ctgrad::has_shape<3, 3>
// expect: variable_itself<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto W = matrix<"W", 3, 3>;
constexpr auto f = determinant(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(f, W) - W;
#else
constexpr auto right = gradient(f, W) - W;
static_assert(shape_of(right) == dims{3, 3});
#endif
