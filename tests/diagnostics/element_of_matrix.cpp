// SPDX-License-Identifier: BSL-1.0
// expect: element<i>(x): x must be a vector; of a matrix write element<i, j>(A)
// expect: has_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = element<1>(A);
#else
constexpr auto right = element<1, 2>(A);
static_assert(shape_of(right) == dims{1, 1});
#endif
