// SPDX-License-Identifier: BSL-1.0
// expect: in_layout(d, layout): d is no derivative and has no layout; write transpose(d) to transpose it
// expect: variable_itself<
// expect: has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = in_layout(x, denominator_layout);
#else
constexpr auto right = transpose(x);
static_assert(shape_of(right) == dims{1, 3});
#endif
