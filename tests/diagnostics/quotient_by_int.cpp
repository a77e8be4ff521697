// SPDX-License-Identifier: BSL-1.0
// expect: A / s: a plain number is not an expression; write x / 2_c for x / 2
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A / 2;
#else
constexpr auto right = A / 2_c;
static_assert(shape_of(right) == dims{3, 4});
#endif
