// SPDX-License-Identifier: BSL-1.0
// Prints the bits of all results, on the bare metal.
#include "../board.hpp"
#include "values.hpp"

namespace {

float computed[values::count];

}  // namespace

int main() {
    values::compute(computed);
    for (const float each : computed) {
        std::uint32_t bits;
        __builtin_memcpy(&bits, &each, sizeof bits);
        board::write_hex(bits);
        board::write("\n");
    }
    return 0;
}
