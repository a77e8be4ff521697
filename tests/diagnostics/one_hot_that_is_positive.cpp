// SPDX-License-Identifier: BSL-1.0
// expect: no more; one_hot stands alone
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto h = vector<"h", 3, one_hot, positive>;
#else
constexpr auto h = vector<"h", 3, one_hot>;
static_assert(sum(h) == 1_c);
#endif
