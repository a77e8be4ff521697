// SPDX-License-Identifier: BSL-1.0
// expect: to_string(e): a plain number is not an expression; write 2_c for 2
// expect: is_expression<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = to_string<plain>(2);
#else
static_assert(to_string<plain>(2_c) == "2");
#endif
