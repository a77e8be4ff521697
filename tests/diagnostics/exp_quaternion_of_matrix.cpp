// SPDX-License-Identifier: BSL-1.0
// expect: exp_quaternion(v): v must be a column vector of 3 entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = exp_quaternion(A);
#else
static_assert(shape_of(exp_quaternion(column<0>(A))) == dims{4, 1});
#endif
