// SPDX-License-Identifier: BSL-1.0
// expect: inputs(x, ...): a variable is named twice
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
[[maybe_unused]] constexpr auto order = inputs(x, y, x);
#else
[[maybe_unused]] constexpr auto order = inputs(x, y);
#endif
