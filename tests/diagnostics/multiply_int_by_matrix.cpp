// SPDX-License-Identifier: BSL-1.0
// expect: A * B: a plain number is not an expression; write 2_c * x for 2 * x
// expect: are_expressions<int,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 2 * A;
#else
constexpr auto right = 2_c * A;
static_assert(shape_of(right) == dims{3, 4});
#endif
