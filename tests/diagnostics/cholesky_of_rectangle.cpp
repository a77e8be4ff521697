// SPDX-License-Identifier: BSL-1.0
// expect: cholesky(S): S must be square; of a tall A take cholesky(transpose(A) * A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return cholesky(A);
}
#else
auto right() {
    return cholesky(transpose(A) * A);
}
#endif
