// SPDX-License-Identifier: BSL-1.0
// expect: block_diagonal(A, B, ...): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = block_diagonal(A, 2);
#else
constexpr auto right = block_diagonal(A, 2_c);
static_assert(shape_of(right) == dims{5, 4});
#endif
