// SPDX-License-Identifier: BSL-1.0
// expect: named<name>(e): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"bias">>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x.assemble(named<"bias">(2));
#else
static_assert(x.assemble(named<"bias">(2_c)) == 2_c);
#endif
