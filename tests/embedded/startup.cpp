// SPDX-License-Identifier: BSL-1.0
// Bare-metal start-up for Cortex-M4F / M7 under QEMU (mps2-an386, mps2-an500), in C++20.
// No CMSIS, no vendor header, no heap. Semihosting is used for output and for the exit code.
#include <cstddef>
#include <cstdint>

#include "board.hpp"

extern "C" {
extern std::uint32_t __data_start, __data_end, __data_load, __bss_start, __bss_end, __stack_top;
using init_fn = void (*)();
extern init_fn __init_array_start[], __init_array_end[];
int main();
[[noreturn]] void reset_handler();
[[noreturn]] void fault_handler();
}

namespace board {

static std::uint32_t semihost(std::uint32_t op, const void* arg) {
    register std::uint32_t r0 asm("r0") = op;
    register const void* r1 asm("r1") = arg;
    asm volatile("bkpt #0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

void write(const char* zero_terminated) {
    semihost(0x04 /* SYS_WRITE0 */, zero_terminated);
}

void exit(int code) {
    // ADP_Stopped_ApplicationExit + exit code: QEMU passes `code` back to the shell.
    const std::uint32_t block[2] = {0x20026u, static_cast<std::uint32_t>(code)};
    semihost(0x20 /* SYS_EXIT_EXTENDED */, block);
    for (;;) {
    }
}

}  // namespace board

[[noreturn]] void reset_handler() {
    // FPU: full access to CP10/CP11 (CPACR), before any floating-point instruction.
    *reinterpret_cast<volatile std::uint32_t*>(0xE000ED88u) |= 0xFu << 20;
    asm volatile("dsb\n isb" ::: "memory");
    const std::uint32_t* src = &__data_load;
    for (std::uint32_t* p = &__data_start; p < &__data_end; ++p) *p = *src++;
    for (std::uint32_t* p = &__bss_start; p < &__bss_end; ++p) *p = 0;
    for (init_fn* f = __init_array_start; f < __init_array_end; ++f) (*f)();
    board::exit(main());
    for (;;) {
    }
}

[[noreturn]] void fault_handler() {
    board::write("FAULT\n");
    board::exit(99);
    for (;;) {
    }
}

// Vector table: initial stack pointer, then the 15 system handlers.
struct vector_table {
    std::uint32_t* sp;
    void (*handler[15])();
};
extern "C" [[gnu::section(".vectors"), gnu::used]] const vector_table vectors{
    &__stack_top,
    {reset_handler, fault_handler, fault_handler, fault_handler, fault_handler, fault_handler, nullptr,
     nullptr, nullptr, nullptr, fault_handler, fault_handler, nullptr, fault_handler, fault_handler}};
