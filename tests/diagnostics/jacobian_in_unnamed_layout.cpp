// SPDX-License-Identifier: BSL-1.0
// expect: jacobian(u, x, layout): write numerator_layout or denominator_layout
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto X = matrix<"X", 2, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = jacobian(exp(X), X, 1);
#else
constexpr auto right = jacobian(exp(X), X, denominator_layout);
static_assert(shape_of(right) == dims{6, 6});
#endif
