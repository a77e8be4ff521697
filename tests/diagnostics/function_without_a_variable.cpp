// SPDX-License-Identifier: BSL-1.0
// expect: function(e, inputs(x, ...)): a variable of e is no input; name it in inputs
// expect: every_variable_is_bound<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;
[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr double x_data[3] = {1, 2, 3};

#ifdef CTGRAD_MISTAKE
[[maybe_unused]] auto result = function(s * x, inputs(x))(x_data);
#else
[[maybe_unused]] auto result = function(s * x, inputs(x, s))(x_data, 2.0);
#endif
