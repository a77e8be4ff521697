// SPDX-License-Identifier: BSL-1.0
// expect: vector<name, n>: n is the number of rows and must be at least 1
// expect: positive<0>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = vector<"v", 0>;
#else
constexpr auto right = vector<"v", 1>;
static_assert(shape_of(right) == dims{1, 1});
#endif
