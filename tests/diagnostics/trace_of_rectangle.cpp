// SPDX-License-Identifier: BSL-1.0
// expect: trace(A): A must be square; the sum of all entries is sum(A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = trace(A);
#else
constexpr auto right = sum(A);
static_assert(shape_of(right) == dims{1, 1});
#endif
