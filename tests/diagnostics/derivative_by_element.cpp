// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): x must be a variable; by one of its entries write
// expect: element<i>(gradient(f, x)) or element<i, j>(gradient(f, X))
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(trace(A), element<0, 1>(A));
#else
constexpr auto right = element<0, 1>(gradient(trace(A), A));
static_assert(right == 0_c);
#endif
