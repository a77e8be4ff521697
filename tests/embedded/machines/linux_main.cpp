// SPDX-License-Identifier: BSL-1.0
// Prints the bits of all results, under Linux.
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "values.hpp"

int main() {
    float computed[values::count];
    values::compute(computed);
    for (const float each : computed) {
        std::uint32_t bits;
        std::memcpy(&bits, &each, sizeof bits);
        std::printf("%08x\n", static_cast<unsigned>(bits));
    }
}
