// SPDX-License-Identifier: BSL-1.0
// expect: matrix_exp_differential(A, E): A must be square and E as large, or several such one below the other
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return matrix_exp_differential(A, vector<"e", 3>);
}
#else
auto right() {
    return matrix_exp_differential(A, vertical(A, A));
}
#endif
