// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): two variables that differ in shape or property have one name; rename one
// expect: has_shape<3, 1>
// expect: has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr bool wrong = claim_equal(sum(x) + sum(vector<"x", 4>), sum(vector<"x", 4>) + sum(x));
#else
static_assert(claim_equal(sum(x) + sum(vector<"y", 4>), sum(vector<"y", 4>) + sum(x)));
#endif
