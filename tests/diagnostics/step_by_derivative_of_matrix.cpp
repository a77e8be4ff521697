// SPDX-License-Identifier: BSL-1.0
// expect: A - B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, denominator_layout)
// expect: variable_itself<
// expect: has_shape<3, 2>
// expect: layout::numerator>, ctgrad::has_shape<2, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto eta = scalar<"eta">;
constexpr auto W = matrix<"W", 3, 2>;
constexpr auto f = squared_norm(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = W - eta * derivative(f, W);
#else
constexpr auto right = W - eta * transpose(derivative(f, W));
static_assert(shape_of(right) == dims{3, 2});
#endif
