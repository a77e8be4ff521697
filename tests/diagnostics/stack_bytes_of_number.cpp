// SPDX-License-Identifier: BSL-1.0
// expect: stack_bytes<T>(e): e must be an expression or outputs(e, ...)
// expect: can_be_evaluated<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
static_assert(stack_bytes<float>(2) == 0);
#else
static_assert(stack_bytes<float>(2_c) > 0);
#endif
