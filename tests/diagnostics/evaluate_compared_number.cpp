// SPDX-License-Identifier: BSL-1.0
// expect: A == B: a plain number is not an expression; write 2_c for 2, and x = 2 to give x a value
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
double wrong(double number) {
    return evaluate(2_c * s, s == number);
}
#else
double right(double number) {
    return evaluate(2_c * s, s = number);
}
#endif
