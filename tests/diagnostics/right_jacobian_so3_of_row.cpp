// SPDX-License-Identifier: BSL-1.0
// expect: right_jacobian_so3(v): v must be a column vector of 3 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto v = vector<"v", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = right_jacobian_so3(transpose(v));
#else
static_assert(shape_of(right_jacobian_so3(v)) == dims{3, 3});
#endif
