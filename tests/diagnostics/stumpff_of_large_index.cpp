// SPDX-License-Identifier: BSL-1.0
// expect: stumpff<k>(s): k is 0 to 10
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = stumpff<11>(s);
#else
static_assert(shape_of(stumpff<10>(s)) == dims{1, 1});
#endif
