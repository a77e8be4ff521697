// SPDX-License-Identifier: BSL-1.0
// expect: x.part<name>(): the state x has no part of that name
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"velocity", 3>>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 2_c * x.part<"speed">();
#else
constexpr auto right = 2_c * x.part<"velocity">();
static_assert(shape_of(right) == dims{3, 1});
#endif
