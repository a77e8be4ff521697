// SPDX-License-Identifier: BSL-1.0
// expect: function(...)(x, ...): two variables that differ in shape or property have one name; rename one
// expect: has_shape<3, 1>
// expect: has_shape<4, 1>
#include <array>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
#ifdef CTGRAD_MISTAKE
constexpr auto y = vector<"x", 4>;
#else
constexpr auto y = vector<"y", 4>;
#endif

constexpr double value =
    function(sum(x) * sum(y), inputs(x, y))(std::array<double, 3>{}, std::array<double, 4>{1, 1, 1, 1});
static_assert(value == 0);
