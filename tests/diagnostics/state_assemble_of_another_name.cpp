// SPDX-License-Identifier: BSL-1.0
// expect: x.assemble(named<name>(e), ...): the state x has no part of that name
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
constexpr auto a = vector<"a", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x.assemble(named<"position">(a), named<"offset">(1_c));
#else
static_assert(x.assemble(named<"position">(a), named<"bias">(1_c)) == vertical(a, 1_c));
#endif
