// SPDX-License-Identifier: BSL-1.0
// expect: vec(A): a plain number is not an expression; write 2_c for 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = vec(2.0);
#else
constexpr auto right = vec(A);
static_assert(shape_of(right) == dims{6, 1});
#endif
