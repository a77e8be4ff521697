// SPDX-License-Identifier: BSL-1.0
// expect: hadamard(A, B): a plain number is not an expression; write 2_c * A for 2 * A
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hadamard(A, 2);
#else
constexpr auto right = 2_c * A;
static_assert(shape_of(right) == dims{3, 4});
#endif
