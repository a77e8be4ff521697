// SPDX-License-Identifier: BSL-1.0
// expect: proven_unequal(A, B): the shapes must be equal; transpose one of the two
// expect: left_has_shape<3, 1>
// expect: right_has_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
static_assert(proven_unequal(x, transpose(x)));
#else
static_assert(proven_unequal(x, 2_c * x));
#endif
