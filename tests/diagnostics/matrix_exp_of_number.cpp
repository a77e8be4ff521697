// SPDX-License-Identifier: BSL-1.0
// expect: matrix_exp(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return matrix_exp(2.0);
}
#else
auto right() {
    return matrix_exp(2_c);
}
#endif
