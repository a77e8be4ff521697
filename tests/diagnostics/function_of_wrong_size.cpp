// SPDX-License-Identifier: BSL-1.0
// expect: function(...)(x, ...): data must be an array or a std::span with the input's rows and columns
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
[[maybe_unused]] auto result = function(norm(x), inputs(x))(std::array{1.0, 2.0});
#else
[[maybe_unused]] auto result = function(norm(x), inputs(x))(std::array{1.0, 2.0, 3.0});
#endif
