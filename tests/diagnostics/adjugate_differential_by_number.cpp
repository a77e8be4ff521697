// SPDX-License-Identifier: BSL-1.0
// expect: adjugate_differential(A, E): a plain number is not an expression; write 2_c for 2
// expect: , double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = adjugate_differential(A, 2.0);
#else
constexpr auto right = adjugate_differential(A, 2_c * A);
static_assert(shape_of(right) == dims{3, 3});
#endif
