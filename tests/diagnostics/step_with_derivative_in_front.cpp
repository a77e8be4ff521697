// SPDX-License-Identifier: BSL-1.0
// expect: A + B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, denominator_layout)
// expect: layout::numerator>, ctgrad::has_shape<1, 3>
// expect: variable_itself<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto eta = scalar<"eta">;
constexpr auto w = vector<"w", 3>;
constexpr auto f = squared_norm(w);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = -eta * derivative(f, w) + w;
#else
constexpr auto right = -eta * gradient(f, w) + w;
static_assert(shape_of(right) == dims{3, 1});
#endif
