// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "../../numeric/lanes/pack.hpp"

namespace ctgrad::evaluation {

/// What kernels are made for: the width of the vector registers, 0 where there are none; whether small code
/// is wanted rather than fast code; whose elementary functions are called; whether it is optimised at all;
/// and the machine. It is part of a kernel's type.
struct target {
    int vector_bytes = 0;
    bool small = false;
    numeric::functions_of functions = numeric::functions_of::library;
    bool optimised = true;
    numeric::machine made_for = numeric::this_machine;

    /// Numbers of type T that are computed with at once.
    template <class T>
    constexpr int lanes_of() const {
        if constexpr (std::is_same_v<T, float> || std::is_same_v<T, double>) {
            const int all = vector_bytes / static_cast<int>(sizeof(T));
            return all > 1 ? all : 1;
        } else {
            return 1;
        }
    }
};

/// The machine that the compiler was told to compile for. Where nothing is optimised and there are no vector
/// registers, as in a debug build of firmware, code is many times as large, so that small code is wanted.
constexpr target compiled_for(numeric::functions_of functions = numeric::functions_of::library,
                              bool for_size = false) {
#if !defined(__OPTIMIZE__)
    constexpr bool optimised = false;
#else
    constexpr bool optimised = true;
#endif
    if (for_size) return {0, true, functions, optimised};
#if defined(__CUDA_ARCH__)
    return {0, false, functions};  // a kernel of CUDA's: the host's vector registers are not there
#elif defined(__OPTIMIZE_SIZE__)
    return {0, true, functions};
#elif defined(__SSE2__) || defined(__ARM_NEON) || defined(__ALTIVEC__) || defined(__riscv_vector)
    return {numeric::register_bytes, false, functions};
#elif !defined(__OPTIMIZE__)
    return {0, true, functions, false};
#else
    return {0, false, functions};
#endif
}

/// One number at a time, as in constant evaluation.
inline constexpr target one_at_a_time{0, false};

}  // namespace ctgrad::evaluation
