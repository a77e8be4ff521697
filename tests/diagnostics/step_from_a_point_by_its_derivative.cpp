// SPDX-License-Identifier: BSL-1.0
// expect: A - B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, denominator_layout)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto W = matrix<"W", 3, 3>;
constexpr auto from = matrix<"from", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = from - substitute(derivative(trace(W * W), W), W, from);
#else
constexpr auto right = from - substitute(gradient(trace(W * W), W), W, from);
static_assert(shape_of(right) == dims{3, 3});
#endif
