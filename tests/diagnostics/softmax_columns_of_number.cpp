// SPDX-License-Identifier: BSL-1.0
// expect: softmax_columns(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = softmax_columns(2.0);
#else
constexpr auto right = softmax_columns(2_c);
static_assert(shape_of(right) == dims{1, 1});
#endif
