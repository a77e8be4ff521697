// SPDX-License-Identifier: BSL-1.0
// The shapes agree, the entries would be those of two transposed matrices.
// expect: A + B mixes layouts;
// expect: write gradient(F, w), transpose(d) or in_layout(d, denominator_layout);
// expect: to mix on purpose, without_layout(d)
// expect: layout::numerator>, ctgrad::has_shape<3, 3>
// expect: layout::denominator>, ctgrad::has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto W = matrix<"W", 3, 3>;
constexpr auto f = determinant(W);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(f, W) + gradient(f, W);
#else
constexpr auto right = gradient(f, W) + gradient(f, W);
static_assert(shape_of(right) == dims{3, 3});
#endif
