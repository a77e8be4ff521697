// SPDX-License-Identifier: BSL-1.0
// expect: smallest_eigenvalue(S): S must be known to be symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3, lower_triangular>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return smallest_eigenvalue(A);
}
#else
auto right() {
    return smallest_eigenvalue(A * transpose(A));
}
#endif
