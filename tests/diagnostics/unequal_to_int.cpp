// SPDX-License-Identifier: BSL-1.0
// expect: A != B: a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
static_assert(scalar<"s"> != 2);
#else
static_assert(scalar<"s"> != 2_c);
#endif
