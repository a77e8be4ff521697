// SPDX-License-Identifier: BSL-1.0
// expect: discretise(f, x, dt, method): dt must be a scalar
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 2>;
constexpr auto t = vector<"t", 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = discretise(2_c * x, x, t, euler);
#else
static_assert(discretise(2_c * x, x, element<0>(t), euler) == x + 2_c * element<0>(t) * x);
#endif
