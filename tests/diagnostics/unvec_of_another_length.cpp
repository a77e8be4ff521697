// SPDX-License-Identifier: BSL-1.0
// expect: unvec<m, n>(v): v must be a column of m * n entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto v = vector<"v", 6>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = unvec<2, 4>(v);
#else
constexpr auto right = unvec<2, 3>(v);
static_assert(shape_of(right) == dims{2, 3});
#endif
