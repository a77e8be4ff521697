// SPDX-License-Identifier: BSL-1.0
// expect: identity<n>: n rows must be at least 1
// expect: positive<0>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = identity<0>;
#else
constexpr auto right = identity<1>;
static_assert(shape_of(right) == dims{1, 1});
#endif
