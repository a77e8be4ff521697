// SPDX-License-Identifier: BSL-1.0
// expect: flops(e): e must be an expression or outputs(e, ...)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = flops(2);
#else
static_assert(flops(2_c) == 0);
#endif
