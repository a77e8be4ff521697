// SPDX-License-Identifier: BSL-1.0
// expect: entries<m, n>(a, b, ...): an m x n matrix has m * n entries, given row by row
// expect: has_count<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = entries<2, 2>(s, s, s);
#else
constexpr auto right = entries<2, 2>(s, s, s, s);
static_assert(right == s * ones<2, 2>);
#endif
