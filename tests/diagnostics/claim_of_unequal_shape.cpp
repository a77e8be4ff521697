// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): the shapes must be equal; transpose one of the two
// expect: left_has_shape<1, 3>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(derivative(squared_norm(x), x), 2_c * x));
#else
static_assert(claim_equal(gradient(squared_norm(x), x), 2_c * x) && !proven_unequal(x, x + y - y));
#endif
