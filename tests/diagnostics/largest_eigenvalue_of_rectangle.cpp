// SPDX-License-Identifier: BSL-1.0
// expect: largest_eigenvalue(S): S must be known to be symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return largest_eigenvalue(A);
}
#else
auto right() {
    return spectral_norm(A);
}
#endif
