// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(d, e, ...): an exact number has more than 127 bits; let one of its factors be a
// variable, or write fewer digits
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto long_one = 999999999999999989_c;

#ifdef CTGRAD_MISTAKE
void value(double& to, double at) {
    evaluate_into(to, long_one * long_one * long_one * s, s = at);
}
#else
void value(double& to, double at) {
    evaluate_into(to, long_one * long_one * s, s = at);
}
#endif
