// SPDX-License-Identifier: BSL-1.0
// expect: a variable's name must be a literal, or a constexpr array of characters
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr const char* name = "x";
#else
constexpr char name[] = "x";
#endif
constexpr auto x = vector<name, 3>;
static_assert(shape_of(x) == dims{3, 1});
