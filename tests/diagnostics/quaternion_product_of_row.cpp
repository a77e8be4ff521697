// SPDX-License-Identifier: BSL-1.0
// expect: quaternion_product(p, q): p must be a column (w, x, y, z) of 4 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto p = vector<"p", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = quaternion_product(transpose(p), p);
#else
static_assert(shape_of(quaternion_product(p, p)) == dims{4, 1});
#endif
