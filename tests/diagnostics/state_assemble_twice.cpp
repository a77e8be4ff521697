// SPDX-License-Identifier: BSL-1.0
// expect: x.assemble(named<name>(e), ...): a part is given twice
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
constexpr auto a = vector<"a", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x.assemble(named<"position">(a), named<"bias">(1_c), named<"position">(2_c * a));
#else
static_assert(x.assemble(named<"position">(a), named<"bias">(1_c)) == vertical(a, 1_c));
#endif
