// SPDX-License-Identifier: BSL-1.0
// expect: sum(A): a plain number is not an expression; write 2_c for 2
// expect: are_expressions<float>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = sum(2.0f) * x;
#else
constexpr auto right = sum(2.0_c) * x;
static_assert(shape_of(right) == dims{3, 1});
#endif
