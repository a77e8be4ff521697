// SPDX-License-Identifier: BSL-1.0
// expect: matrix_power(A, n): the exponent is a whole number known to the compiler; write matrix_power<n>(A)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = matrix_power(A, 2);
#else
constexpr auto right = matrix_power(A, 2_c);
static_assert(right == A * A);
#endif
