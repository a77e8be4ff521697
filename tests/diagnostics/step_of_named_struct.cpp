// SPDX-License-Identifier: BSL-1.0
// A variable that is a struct is shown by its own name.
// expect: A - B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, denominator_layout)
// expect: W_>, ctgrad::has_shape<3, 3>
// expect: layout::numerator>, ctgrad::has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto eta = scalar<"eta">;
struct W_ : matrix_type<"W", 3, 3> {
    using matrix_type<"W", 3, 3>::operator=;
} constexpr W;
constexpr auto f = determinant(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = W - eta * derivative(f, W);
#else
constexpr auto right = W - eta * gradient(f, W);
static_assert(shape_of(right) == dims{3, 3});
#endif
