// SPDX-License-Identifier: BSL-1.0
// expect: quaternion_conjugate(q): q must be a column (w, x, y, z) of 4 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto Q = matrix<"Q", 4, 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = quaternion_conjugate(Q);
#else
static_assert(quaternion_conjugate(column<1>(Q)) == vertical(element<0, 1>(Q), -block<1, 1, 3, 1>(Q)));
#endif
