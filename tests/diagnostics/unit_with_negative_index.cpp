// SPDX-License-Identifier: BSL-1.0
// expect: unit<n, i>: i counts from 0, so it must be at least 0 and below n
// expect: is_index<-1, ctgrad::has_rows<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = unit<3, -1>;
#else
constexpr auto right = unit<3, 0>;
static_assert(shape_of(right) == dims{3, 1});
#endif
