// SPDX-License-Identifier: BSL-1.0
// expect: divide(A, B): a plain number is not an expression; write A / 2_c for A / 2
// expect: <float, float>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = divide(1.0f, 2.0f);
#else
constexpr auto right = 1_c / 2_c;
static_assert(shape_of(right) == dims{1, 1});
#endif
