// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x, layout): write numerator_layout or denominator_layout
// expect: is_layout<ctgrad::layout>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(squared_norm(x), x, layout::denominator);
#else
constexpr auto right = derivative(squared_norm(x), x, denominator_layout);
static_assert(shape_of(right) == dims{3, 1});
#endif
