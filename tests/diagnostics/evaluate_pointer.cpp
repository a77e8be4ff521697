// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = data): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;
struct sample {
    double level;
};

#ifdef CTGRAD_MISTAKE
double wrong(const sample* one) {
    return evaluate(2_c * s, s = one);
}
#else
double right(const sample* one) {
    return evaluate(2_c * s, s = one->level);
}
#endif
