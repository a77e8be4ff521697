// SPDX-License-Identifier: BSL-1.0
// expect: matrix_cos(A): A must be square; entry by entry write cos(A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return matrix_cos(A);
}
#else
auto right() {
    return matrix_cos(transpose(A) * A);
}
#endif
