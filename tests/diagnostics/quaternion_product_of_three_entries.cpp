// SPDX-License-Identifier: BSL-1.0
// expect: quaternion_product(p, q): q must be a column (w, x, y, z) of 4 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto p = vector<"p", 4>;
constexpr auto a = vector<"a", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = quaternion_product(p, a);
#else
static_assert(shape_of(quaternion_product(p, vertical(0_c, a))) == dims{4, 1});
#endif
