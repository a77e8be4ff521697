// SPDX-License-Identifier: BSL-1.0
// expect: cross(a, b): a plain number is not an expression; the column of three twos is 2_c * ones<3>
// expect: , int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto a = vector<"a", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = cross(a, 2);
#else
constexpr auto right = cross(a, 2_c * ones<3>);
static_assert(shape_of(right) == dims{3, 1});
#endif
