// SPDX-License-Identifier: BSL-1.0
// expect: rotation_matrix(q): q must be a column (w, x, y, z) of 4 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto v = vector<"v", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = rotation_matrix(v);
#else
static_assert(shape_of(rotation_matrix(exp_quaternion(v))) == dims{3, 3});
#endif
