// SPDX-License-Identifier: BSL-1.0
// expect: singular_values(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return singular_values(2);
}
#else
auto right() {
    return singular_values(2_c * A);
}
#endif
