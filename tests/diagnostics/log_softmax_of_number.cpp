// SPDX-License-Identifier: BSL-1.0
// expect: log_softmax(x): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = log_softmax(2.0);
#else
constexpr auto right = log_softmax(2_c);
static_assert(right == 0_c);
#endif
