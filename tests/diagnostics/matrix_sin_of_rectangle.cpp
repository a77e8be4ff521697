// SPDX-License-Identifier: BSL-1.0
// expect: matrix_sin(A): A must be square; entry by entry write sin(A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return matrix_sin(A);
}
#else
auto right() {
    return matrix_sin(transpose(A) * A);
}
#endif
