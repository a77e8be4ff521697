// SPDX-License-Identifier: BSL-1.0
// expect: log_so3(R): R must be a 3 x 3 rotation matrix
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto q = vector<"q", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = log_so3(q);
#else
static_assert(shape_of(log_so3(rotation_matrix(q))) == dims{3, 1});
#endif
