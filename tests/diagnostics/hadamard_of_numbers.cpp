// SPDX-License-Identifier: BSL-1.0
// expect: hadamard(A, B): a plain number is not an expression; write 2_c * A for 2 * A
// expect: <int, int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = hadamard(2, 3);
#else
constexpr auto right = 2_c * 3_c;
static_assert(shape_of(right) == dims{1, 1});
#endif
