// SPDX-License-Identifier: BSL-1.0
// A square root, which is one instruction where the machine has it.
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

float root(float x) {
    constexpr auto s = scalar<"s">;
    return evaluate(sqrt(s), s = x);
}
