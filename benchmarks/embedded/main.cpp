// SPDX-License-Identifier: BSL-1.0
// Runs a step of a model on the bare metal: prints the instructions of a call and the bits of all results.
#include "board.hpp"
#include "model.hpp"

namespace {

float in[inputs];
float out[outputs];

}  // namespace

int main() {
    std::uint32_t state = 12345;
    for (float& each : in) {
        state = state * 1103515245u + 12345u;
        each = static_cast<float>(static_cast<int>(state >> 24) - 128) / 128.0f + 0.3f;
    }
    for (int i = 0; i < symmetric_rows; ++i) {  // and definite, since its diagonal is large
        for (int j = 0; j < i; ++j)
            in[symmetric_at + symmetric_rows * i + j] = in[symmetric_at + symmetric_rows * j + i];
        in[symmetric_at + (symmetric_rows + 1) * i] += symmetric_rows;
    }
    const std::uint32_t instructions = board::insns_per_call([] {
        step(out, in);
        asm volatile("" ::: "memory");
    });
    board::write_dec(instructions);
    board::write("\n");
    for (const float each : out) {
        std::uint32_t bits;
        __builtin_memcpy(&bits, &each, sizeof bits);
        board::write_hex(bits);
        board::write("\n");
    }
    board::exit(0);
}
