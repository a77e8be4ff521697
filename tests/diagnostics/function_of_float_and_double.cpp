// SPDX-License-Identifier: BSL-1.0
// expect: function(...)(x, ...): the arrays must have one type of entries, all float or all double
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 2>;
[[maybe_unused]] constexpr double x_data[3] = {1, 2, 3};

#ifdef CTGRAD_MISTAKE
[[maybe_unused]] auto result = function(norm(x) * y, inputs(x, y))(x_data, std::array{1.0f, 2.0f});
#else
[[maybe_unused]] auto result = function(norm(x) * y, inputs(x, y))(x_data, std::array{1.0, 2.0});
#endif
