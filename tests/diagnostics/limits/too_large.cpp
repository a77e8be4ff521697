// SPDX-License-Identifier: BSL-1.0
// Compiled with a limit that is too low for it: see CMakeLists.txt.
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto f = sin(s * t) * exp(t) + log(s + 2_c * t);
static_assert(derivative(f, s) == t * cos(s * t) * exp(t) + 1_c / (s + 2_c * t));
