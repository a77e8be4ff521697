// SPDX-License-Identifier: BSL-1.0
// expect: exp_so3(v): v must be a column vector of 3 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto q = vector<"q", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = exp_so3(q);
#else
static_assert(shape_of(exp_so3(block<1, 0, 3, 1>(q))) == dims{3, 3});
#endif
