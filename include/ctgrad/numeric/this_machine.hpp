// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"

namespace ctgrad::numeric {

/// What the compiler was told to make code for: the instructions that it may use, whether it may compute as
/// if numbers were real ones, and whether it optimises. It is part of the type of every function that is
/// called while a program runs: files that were compiled for different machines are linked to one program,
/// and of functions of one name a linker keeps one.
enum class machine : std::uint64_t {};

inline constexpr machine this_machine{0
#if defined(__OPTIMIZE__)
                                      | 1ull << 0
#endif
#if defined(__OPTIMIZE_SIZE__)
                                      | 1ull << 1
#endif
#if defined(__FAST_MATH__)
                                      | 1ull << 2
#endif
#if defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__
                                      | 1ull << 3
#endif
#if defined(__ASSOCIATIVE_MATH__)
                                      | 1ull << 4
#endif
#if defined(__RECIPROCAL_MATH__)
                                      | 1ull << 5
#endif
#if defined(__NO_SIGNED_ZEROS__)
                                      | 1ull << 6
#endif
#if defined(__SSE2__)
                                      | 1ull << 8
#endif
#if defined(__SSE3__)
                                      | 1ull << 9
#endif
#if defined(__SSSE3__)
                                      | 1ull << 10
#endif
#if defined(__SSE4_1__)
                                      | 1ull << 11
#endif
#if defined(__SSE4_2__)
                                      | 1ull << 12
#endif
#if defined(__AVX__)
                                      | 1ull << 13
#endif
#if defined(__AVX2__)
                                      | 1ull << 14
#endif
#if defined(__FMA__)
                                      | 1ull << 15
#endif
#if defined(__FMA4__)
                                      | 1ull << 16
#endif
#if defined(__XOP__)
                                      | 1ull << 17
#endif
#if defined(__F16C__)
                                      | 1ull << 18
#endif
#if defined(__BMI__)
                                      | 1ull << 19
#endif
#if defined(__BMI2__)
                                      | 1ull << 20
#endif
#if defined(__TBM__)
                                      | 1ull << 21
#endif
#if defined(__LZCNT__)
                                      | 1ull << 22
#endif
#if defined(__POPCNT__)
                                      | 1ull << 23
#endif
#if defined(__MOVBE__)
                                      | 1ull << 24
#endif
#if defined(__AVX512F__)
                                      | 1ull << 25
#endif
#if defined(__AVX512CD__)
                                      | 1ull << 26
#endif
#if defined(__AVX512DQ__)
                                      | 1ull << 27
#endif
#if defined(__AVX512BW__)
                                      | 1ull << 28
#endif
#if defined(__AVX512VL__)
                                      | 1ull << 29
#endif
#if defined(__AVX512IFMA__)
                                      | 1ull << 30
#endif
#if defined(__AVX512VBMI__)
                                      | 1ull << 31
#endif
#if defined(__AVX512VBMI2__)
                                      | 1ull << 32
#endif
#if defined(__AVX512VPOPCNTDQ__)
                                      | 1ull << 33
#endif
#if defined(__AVX512FP16__)
                                      | 1ull << 34
#endif
#if defined(__APX_F__)
                                      | 1ull << 35
#endif
#if defined(__ARM_NEON)
                                      | 1ull << 36
#endif
#if defined(__ARM_FEATURE_FMA)
                                      | 1ull << 37
#endif
#if defined(__ARM_FEATURE_DSP)
                                      | 1ull << 38
#endif
#if defined(__ARM_FEATURE_SVE)
                                      | 1ull << 39
#endif
#if defined(__ARM_FEATURE_MVE)
                                      | 1ull << 44
#endif
#if defined(__wasm_simd128__)
                                      | 1ull << 45
#endif
#if defined(__riscv_vector)
                                      | std::uint64_t{__riscv_v_min_vlen} << 48
#endif
#if defined(__ARM_FP)
                                      | std::uint64_t{__ARM_FP} << 40
#endif
#if defined(__ARM_ARCH)
                                      | std::uint64_t{__ARM_ARCH} << 48
#endif
};

}  // namespace ctgrad::numeric
