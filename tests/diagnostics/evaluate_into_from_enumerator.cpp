// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(d, e, x = data): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;
enum direction { up, down };

#ifdef CTGRAD_MISTAKE
void wrong(double& result, direction d) {
    evaluate_into(result, 2_c * s, s = d);
}
#else
void right(double& result, direction d) {
    evaluate_into(result, 2_c * s, s = double(d));
}
#endif
