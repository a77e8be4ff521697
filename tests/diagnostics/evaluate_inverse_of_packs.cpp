// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(d, e, ...): several numbers in one, as of a pack, choose no pivot; declare the matrix
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
[[maybe_unused]] constexpr auto A = matrix<"A", 3, 3>;
#else
[[maybe_unused]] constexpr auto A = matrix<"A", 3, 3, positive_definite>;
#endif

using numbers = numeric::pack<double, 4>;

void inverted(numbers (&result)[3][3], const numbers (&matrix)[3][3]) {
    evaluate_into(result, inverse(A), A = matrix);
}
