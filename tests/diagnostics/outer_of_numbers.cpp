// SPDX-License-Identifier: BSL-1.0
// expect: outer(a, b): a plain number is not an expression; write 2_c * a for 2 * a
// expect: <double, int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = outer(2.0, 3);
#else
constexpr auto right = outer(2_c * ones<3>, 3_c * ones<2>);
static_assert(shape_of(right) == dims{3, 2});
#endif
