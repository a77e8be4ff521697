// SPDX-License-Identifier: BSL-1.0
// expect: axial(A): A must be 3 x 3; the matrix of a column of 3 is skew(a)
// expect: has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto a = vector<"a", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = axial(a);
#else
constexpr auto right = axial(skew(a));
static_assert(right == 2_c * a);
#endif
