// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, ...): two variables that differ in shape or property have one name; rename one
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

constexpr std::array<double, 4> value =
    evaluate(gradient(squared_norm(x), y), x = std::array<double, 3>{1, 2, 3});
static_assert(value[0] == 0);
