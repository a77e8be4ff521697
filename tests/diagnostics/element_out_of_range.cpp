// SPDX-License-Identifier: BSL-1.0
// expect: element<i>(x): i counts from 0, so it must be at least 0 and below the length of x
// expect: is_index<3, ctgrad::has_count<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = element<3>(x);
#else
constexpr auto right = element<2>(x);
static_assert(shape_of(right) == dims{1, 1});
#endif
