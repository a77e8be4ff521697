// SPDX-License-Identifier: BSL-1.0
// A function of a number is a number.
// expect: A * B: a plain number is not an expression; write 2_c * x for 2 * x
// expect: are_expressions<double, ctgrad::vector_type
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = sigmoid(1.0) * x;
#else
constexpr auto right = sigmoid(1.0_c) * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
