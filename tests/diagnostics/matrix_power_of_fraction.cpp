// SPDX-License-Identifier: BSL-1.0
// expect: matrix_power<n>(A): n must be a whole number;
// expect: roots of matrices are no operation here, those of the entries are pow<p>(A)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = matrix_power<0.5>(A);
#else
constexpr auto right = matrix_power<2>(A) + pow<0.5>(A);
static_assert(shape_of(right) == dims{3, 3});
#endif
