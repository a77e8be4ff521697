// SPDX-License-Identifier: BSL-1.0
// expect: matrix_type<name, m, n>: m rows and n columns must both be at least 1
// expect: positive<3, 0>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
struct M_ : matrix_type<"M", 3, 0> {
} M;
#else
struct M_ : matrix_type<"M", 3, 1> {
} M;
static_assert(shape_of(M_{}) == dims{3, 1});
#endif
