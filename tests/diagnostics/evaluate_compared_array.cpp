// SPDX-License-Identifier: BSL-1.0
// expect: A == B: a plain number is not an expression; write 2_c for 2, and x = 2 to give x a value
#include <array>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 2>;

#ifdef CTGRAD_MISTAKE
double wrong(const std::array<double, 2>& data) {
    return evaluate(sum(x), x == data);
}
#else
double right(const std::array<double, 2>& data) {
    return evaluate(sum(x), x = data);
}
#endif
