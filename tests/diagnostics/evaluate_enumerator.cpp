// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = data): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;
enum direction { up, down };

#ifdef CTGRAD_MISTAKE
double wrong(direction d) {
    return evaluate(2_c * s, s = d);
}
#else
double right(direction d) {
    return evaluate(2_c * s, s = double(d));
}
#endif
