// SPDX-License-Identifier: BSL-1.0
// expect: matrix_exp(A): A must be square; entry by entry write exp(A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return matrix_exp(A);
}
#else
auto right() {
    return matrix_exp(transpose(A) * A);
}
#endif
