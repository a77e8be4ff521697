// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = data): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;
double level(double);

#ifdef CTGRAD_MISTAKE
double wrong() {
    return evaluate(2_c * s, s = level);
}
#else
double right() {
    return evaluate(2_c * s, s = level(1));
}
#endif
