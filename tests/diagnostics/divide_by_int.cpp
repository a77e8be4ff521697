// SPDX-License-Identifier: BSL-1.0
// expect: divide(A, B): a plain number is not an expression; write A / 2_c for A / 2
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = divide(A, 2);
#else
constexpr auto right = A / 2_c;
static_assert(shape_of(right) == dims{3, 4});
#endif
