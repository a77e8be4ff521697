// SPDX-License-Identifier: BSL-1.0
// expect: cross(a, b): a plain number is not an expression; the column of three twos is 2_c * ones<3>
// expect: <double, double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = cross(2.0, 3.0);
#else
constexpr auto right = cross(2_c * ones<3>, 3_c * unit<3, 0>);
static_assert(shape_of(right) == dims{3, 1});
#endif
