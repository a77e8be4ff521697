// SPDX-License-Identifier: BSL-1.0
// expect: skew(a): a must be a column vector of 3 entries; transpose a row
// expect: has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = skew(A);
#else
constexpr auto right = skew(axial(A));
static_assert(right == A - transpose(A));
#endif
