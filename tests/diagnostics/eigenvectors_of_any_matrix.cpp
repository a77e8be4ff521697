// SPDX-License-Identifier: BSL-1.0
// expect: eigenvectors(S): S must be known to be symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return eigenvectors(A);
}
#else
auto right() {
    return eigenvectors(A * transpose(A));
}
#endif
