// SPDX-License-Identifier: BSL-1.0
// expect: kronecker(A, B): a plain number is not an expression; write 2_c * A for 2 * A
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = kronecker(2.0, A);
#else
constexpr auto right = kronecker(2_c * A, A);
static_assert(shape_of(right) == dims{4, 9});
#endif
