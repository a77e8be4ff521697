// SPDX-License-Identifier: BSL-1.0
// expect: eigenvalues(S): S must be known to be symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return eigenvalues(A);
}
#else
auto right() {
    return eigenvalues((A + transpose(A)) / 2_c);
}
#endif
