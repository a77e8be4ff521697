// SPDX-License-Identifier: BSL-1.0
// One error, not a second one for the comparison that fails.
// expect: A == B: the shapes must be equal; transpose one of the two
// expect: left_has_shape<1, 3>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;
constexpr auto f = squared_norm(x);

#ifdef CTGRAD_MISTAKE
static_assert(derivative(f, x) == 2_c * x);
#else
static_assert(derivative(f, x) == 2_c * transpose(x));
#endif
