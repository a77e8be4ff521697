// SPDX-License-Identifier: BSL-1.0
// expect: dot(a, b): a plain number is not an expression; the column of n twos is 2_c * ones<n>
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = dot(x, 2);
#else
constexpr auto right = dot(x, 2_c * ones<3>);
static_assert(shape_of(right) == dims{1, 1});
#endif
