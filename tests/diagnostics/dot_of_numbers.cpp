// SPDX-License-Identifier: BSL-1.0
// expect: dot(a, b): a plain number is not an expression; the column of n twos is 2_c * ones<n>
// expect: <double, double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = dot(2.0, 3.0);
#else
constexpr auto right = dot(2_c * ones<3>, 3_c * ones<3>);
static_assert(shape_of(right) == dims{1, 1});
#endif
