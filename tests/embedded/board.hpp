// SPDX-License-Identifier: BSL-1.0
// Output, exit code and an instruction counter for the QEMU mps2 boards.
#pragma once
#include <cstdint>

namespace board {

void write(const char* zero_terminated);
void exit(int code);

inline void write_dec(std::uint32_t v) {
    char buf[11];
    char* p = buf + 10;
    *p = 0;
    do {
        *--p = static_cast<char>('0' + v % 10);
        v /= 10;
    } while (v);
    write(p);
}
inline void write_hex(std::uint32_t v) {
    char buf[9];
    for (int i = 0; i < 8; ++i) buf[i] = "0123456789abcdef"[(v >> (28 - 4 * i)) & 15];
    buf[8] = 0;
    write(buf);
}

// SysTick runs off the 25 MHz core clock of the mps2 boards: 40 ns a tick.
// `qemu -icount shift=6` makes every instruction last exactly 64 ns = 1.6 ticks, whatever the
// host does, so ticks * 40 / 64 is the number of executed instructions. 24 bits: at most
// 10 million instructions between start() and stop().
struct insn_counter {
    static volatile std::uint32_t& reg(std::uint32_t off) {
        return *reinterpret_cast<volatile std::uint32_t*>(0xE000E010u + off);
    }
    static void init() {
        reg(4) = 0xFFFFFF;  // reload
        reg(8) = 0;         // any write clears the counter and COUNTFLAG
        reg(0) = 5;         // enable, core clock, no interrupt
        while (now() == 0) {
        }  // the reload happens one tick after
        (void)wrapped();
    }
    static bool wrapped() { return (reg(0) >> 16) & 1u; }  // reading clears it
    static std::uint32_t now() { return reg(8) & 0xFFFFFFu; }
    static std::uint32_t ticks_between(std::uint32_t before, std::uint32_t after) {
        return (before - after) & 0xFFFFFFu;  // counts down
    }
};

// Executed instructions of one call of f; the loop, the call and the counter's own reads are
// removed by differences: (2n calls) - (n calls), minus the same for an empty function. n is
// lowered until the 24-bit counter no longer wraps (COUNTFLAG), so f may take up to 5 million
// instructions a call; 0 means that it took more.
template <class F>
[[gnu::noinline]] std::uint32_t ticks_for(F& f, std::uint32_t reps) {
    insn_counter::init();  // also clears COUNTFLAG
    const std::uint32_t t0 = insn_counter::now();
    for (std::uint32_t i = 0; i < reps; ++i) f();
    const std::uint32_t t1 = insn_counter::now();
    return insn_counter::wrapped() ? 0 : insn_counter::ticks_between(t0, t1);
}
template <class F>
std::uint32_t insns_per_call(F f, std::uint32_t reps = 64) {
    auto empty = [] { asm volatile("" ::: "memory"); };
    f();  // warm-up: static locals, lazily initialised tables
    for (; reps != 0; reps /= 2) {
        const std::uint64_t twice = ticks_for(f, 2 * reps);
        if (twice == 0) continue;
        const std::uint64_t full = twice - ticks_for(f, reps);
        const std::uint64_t base = ticks_for(empty, 2 * reps) - ticks_for(empty, reps);
        // 40 ns a tick, 64 ns an instruction: * 40 / 64 = * 5 / 8, rounded, over reps calls.
        return static_cast<std::uint32_t>(((full - base) * 5 + 4 * reps) / (8 * reps));
    }
    return 0;
}

// Bytes of stack that a call of f takes, at most 16 KiB: what it has overwritten of the memory below.
template <class F>
[[gnu::noinline]] std::uint32_t stack_of(F f) {
    constexpr std::uint32_t untouched = 0xA5C3A5C3u;
    constexpr int words = 4096;
    volatile std::uint32_t* top;
    asm volatile("mov %0, sp" : "=r"(top));
    for (int k = 1; k <= words; ++k) top[-k] = untouched;
    f();
    int taken = words;
    while (taken > 0 && top[-taken] == untouched) --taken;
    return static_cast<std::uint32_t>(4 * taken);
}

}  // namespace board
