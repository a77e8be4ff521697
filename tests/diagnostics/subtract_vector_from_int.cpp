// SPDX-License-Identifier: BSL-1.0
// expect: A - B: a plain number is not an expression; write 2_c for 2
// expect: are_expressions<int,
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = 1 - x;
#else
constexpr auto right = ones<3> - x;
static_assert(shape_of(right) == dims{3, 1});
#endif
