// SPDX-License-Identifier: BSL-1.0
// expect: rotation_matrix<property>(q): of a quaternion can be said that it is of unit_norm
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto q = vector<"q", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = rotation_matrix<positive>(q);
#else
static_assert(shape_of(rotation_matrix<unit_norm>(q)) == dims{3, 3});
#endif
