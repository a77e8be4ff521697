// SPDX-License-Identifier: BSL-1.0
// expect: function(...)(x, ...): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto twice = function(2_c * scalar<"s">, inputs(scalar<"s">));
enum direction { up, down };

#ifdef CTGRAD_MISTAKE
double wrong(direction d) {
    return twice(d);
}
#else
double right(direction d) {
    return twice(double(d));
}
#endif
