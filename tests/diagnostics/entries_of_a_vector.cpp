// SPDX-License-Identifier: BSL-1.0
// expect: entries<m, n>(a, b, ...): all must be scalars; of matrices write vertical or horizontal
// expect: has_shape<2, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = entries<2, 1>(x, x);
#else
constexpr auto right = entries<2, 1>(element<0>(x), element<1>(x));
static_assert(right == x);
#endif
