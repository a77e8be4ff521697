// SPDX-License-Identifier: BSL-1.0
// expect: to_latex(e): a plain number is not an expression; write 2_c for 2
// expect: is_expression<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = to_latex(2.0);
#else
static_assert(to_latex(2.0_c) == "2");
#endif
