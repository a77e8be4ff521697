// SPDX-License-Identifier: BSL-1.0
// expect: in_layout(d, layout): d is no derivative and has no layout; write transpose(d) to transpose it
// expect: unmarked, ctgrad::has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto J = jacobian(exp(x), x);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = in_layout(transpose(J) * J, denominator_layout);
#else
constexpr auto right = transpose(transpose(J) * J);
static_assert(shape_of(right) == dims{3, 3});
#endif
