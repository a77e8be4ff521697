// SPDX-License-Identifier: BSL-1.0
// expect: A * B: a plain number is not an expression; write 2_c * x for 2 * x
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A * 2;
#else
constexpr auto right = A * 2_c;
static_assert(shape_of(right) == dims{3, 4});
#endif
