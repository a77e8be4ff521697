// SPDX-License-Identifier: BSL-1.0
// expect: x = e: x is a variable and keeps its type; name the expression, auto y = e
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto A = matrix<"A", 3, 3>;
[[maybe_unused]] constexpr auto x = vector<"x", 3>;

void twice() {
#ifdef CTGRAD_MISTAKE
    auto y = x;
    y = A * x;
#else
    [[maybe_unused]] auto y = A * x;
#endif
}
