// SPDX-License-Identifier: BSL-1.0
// The second of two steps is wrong.
// expect: A - B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, denominator_layout)
// expect: variable_itself<
// expect: layout::numerator>, ctgrad::has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto eta = scalar<"eta">;
constexpr auto W = matrix<"W", 3, 3>;
constexpr auto f = determinant(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = W - eta * gradient(trace(W), W) - eta * derivative(f, W);
#else
constexpr auto right = W - eta * gradient(trace(W), W) - eta * gradient(f, W);
static_assert(shape_of(right) == dims{3, 3});
#endif
