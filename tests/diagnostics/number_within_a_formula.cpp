// SPDX-License-Identifier: BSL-1.0
// The rest of the formula is not to blame: one error.
// expect: A * B: a plain number is not an expression; write 2_c * x for 2 * x
// expect: are_expressions<int,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto X = matrix<"X", 5, 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto y = vector<"y", 5>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = squared_norm(2 * X * w - y);
#else
constexpr auto right = squared_norm(2_c * X * w - y);
static_assert(shape_of(right) == dims{1, 1});
#endif
