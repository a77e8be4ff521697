// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/pack.hpp"
#include "../../numeric/series/number_in_constants.hpp"
#include "../../platform/type_traits.hpp"

namespace ctgrad::evaluation {

/// What kernels are made for: the width of the vector registers, 0 where there are none; whether small code
/// is wanted rather than fast code; whose elementary functions are called; whether it is optimised at all;
/// the machine; and whether it is constant evaluation. It is part of a kernel's type.
struct target {
    int vector_bytes = 0;
    bool small = false;
    numeric::functions_of functions = numeric::functions_of::library;
    bool optimised = true;
    numeric::machine made_for = numeric::this_machine;
    bool constant = false;       // constant evaluation
    bool compact = false;        // small, and straight-line code is taken where that is smaller
    int arithmetic = 8;          // bytes of the largest numbers that the machine computes with by itself
    bool fused = false;          // it multiplies and adds in one instruction
    bool without_packs = false;  // constant evaluation as on a machine that has none

    /// Are loops those of a machine with packs? Constants are computed as such a machine would do it, unless
    /// something else is said.
    constexpr bool in_packs() const { return vector_bytes > 0 || (constant && !without_packs); }
    /// Numbers of type T that are computed with at once.
    template <class T>
    constexpr int lanes_of() const {
        if constexpr (std::is_same_v<T, float> || (std::is_same_v<T, double> && numeric::packs_of_double)) {
            const int all = vector_bytes / static_cast<int>(sizeof(T));
            return all > 1 ? all : 1;
        } else {
            return 1;
        }
    }
    /// Does straight-line code make calls of one function at once, or constants stand for such code?
    template <class T>
    constexpr bool makes_calls_at_once() const {
        return in_packs() && functions == numeric::functions_of::library &&
               (std::is_same_v<T, float> || (std::is_same_v<T, double> && numeric::packs_of_double));
    }
    /// Is it code of such a machine itself?
    template <class T>
    constexpr bool computes_at_once() const {
        return makes_calls_at_once<T>() && lanes_of<T>() > 1;
    }
};

/// What code is wanted: what the compiler was told to make, or small code, or fast code.
enum class wanted_code { as_compiled, small, fast };

/// Bytes of the largest numbers that a machine computes with by itself; others are computed by calls.
constexpr int bytes_of_arithmetic() {
#if defined(__ARM_FP)
    return (__ARM_FP & 8) != 0 ? 8 : 4;
#elif defined(__arm__) || defined(__AVR__) || defined(__MSP430__) || defined(__XTENSA__)
    return 0;
#elif defined(__riscv)
#if defined(__riscv_flen)
    return __riscv_flen / 8;
#else
    return 0;
#endif
#else
    return 8;
#endif
}

constexpr bool fuses_products() {
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__riscv_flen)
    return true;
#else
    return false;
#endif
}

/// Bytes of the vector registers that are used, 0 where there are none. A kernel of CUDA's does not have
/// those of the host.
constexpr int bytes_of_registers() {
#if !defined(__CUDA_ARCH__) &&                                                                        \
    (defined(__SSE2__) || defined(__ARM_NEON) || defined(__ALTIVEC__) || defined(__wasm_simd128__) || \
     (defined(__ARM_FEATURE_MVE) && (__ARM_FEATURE_MVE & 2)) ||                                       \
     (defined(__riscv_vector) && __riscv_v_elen_fp >= 32 && __riscv_v_min_vlen >= 128))
    return numeric::register_bytes;
#else
    return 0;
#endif
}

/// The machine that the compiler was told to compile for. Where nothing is optimised and there are no vector
/// registers, as in a debug build of firmware, code is many times as large, so that small code is wanted.
/// Small code is the smaller of loops and straight-line code where these are optimised, and where they can be
/// compared: where the compiler was told so, and on machines without vector registers.
constexpr target compiled_for(numeric::functions_of functions = numeric::functions_of::library,
                              wanted_code wanted = wanted_code::as_compiled) {
#if !defined(__OPTIMIZE__)
    constexpr bool optimised = false;
#else
    constexpr bool optimised = true;
#endif
#if defined(__OPTIMIZE_SIZE__)
    constexpr bool told_so = true;
#else
    constexpr bool told_so = false;
#endif
    constexpr int registers = bytes_of_registers();
    if (wanted == wanted_code::small || (wanted == wanted_code::as_compiled && told_so))
        return {.small = true,
                .functions = functions,
                .optimised = optimised,
                .compact = optimised && (wanted == wanted_code::as_compiled || registers == 0),
                .arithmetic = bytes_of_arithmetic(),
                .fused = fuses_products()};
    if (registers > 0) return {.vector_bytes = registers, .functions = functions, .fused = fuses_products()};
    return {0, !optimised && wanted == wanted_code::as_compiled, functions, optimised};
}

/// Constant evaluation: one number at a time.
inline constexpr target one_at_a_time{.constant = true};

/// The same of what a machine would compute.
constexpr target constants_of(target machine) {
    target one = one_at_a_time;
    one.without_packs = !machine.in_packs();
    return one;
}

/// What formulas compute with where numbers of type T are given.
template <class T, target Target>
using number_in_formulas =
    std::conditional_t<Target.constant && std::is_floating_point_v<T>, numeric::number_in_constants<T>, T>;

}  // namespace ctgrad::evaluation
