// SPDX-License-Identifier: BSL-1.0
// expect: state<name, part<...>, ...>: two parts have one name; rename one
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto x = state<"x", part<"position", 3>, part<"position">>;
#else
constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
static_assert(shape_of(x) == dims{4, 1});
#endif
