// SPDX-License-Identifier: BSL-1.0
// The derivative is hidden in a sum with another variable.
// expect: A - B mixes layouts;
// expect: write gradient(F, w), transpose(d) or in_layout(d, denominator_layout);
// expect: variable_itself<
// expect: layout::numerator>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto eta = scalar<"eta">;
constexpr auto mu = scalar<"mu">;
constexpr auto W = matrix<"W", 3, 3>;
constexpr auto V = matrix<"V", 3, 3>;
constexpr auto f = determinant(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = W - eta * (mu * V + derivative(f, W));
#else
constexpr auto right = W - eta * (mu * V + gradient(f, W));
static_assert(shape_of(right) == dims{3, 3});
#endif
