// SPDX-License-Identifier: BSL-1.0
// expect: optimize_for_speed(e): e must be an expression or outputs(e, ...)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return optimize_for_speed(2.0);
}
#else
auto right() {
    return optimize_for_speed(vector<"x", 3>);
}
#endif
