// SPDX-License-Identifier: BSL-1.0
// expect: pseudo_inverse(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return pseudo_inverse(0.5);
}
#else
auto right() {
    return pseudo_inverse(0.5_c);
}
#endif
