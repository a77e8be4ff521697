// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "../../numeric/lanes/pack.hpp"

namespace ctgrad::evaluation {

/// What kernels are made for: the width of the vector registers, 0 where there are none; whether small code
/// is wanted rather than fast code; whose elementary functions are called. It is part of a kernel's type.
struct target {
    int vector_bytes = 0;
    bool small = false;
    numeric::functions_of functions = numeric::functions_of::library;

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

/// The machine that the compiler was told to compile for.
constexpr target compiled_for(numeric::functions_of functions = numeric::functions_of::library) {
#if defined(__CUDA_ARCH__)
    return {0, false, functions};  // a kernel of CUDA's: the host's vector registers are not there
#elif defined(__OPTIMIZE_SIZE__)
    return {0, true, functions};
#elif defined(__SSE2__) || defined(__ARM_NEON) || defined(__ALTIVEC__) || defined(__riscv_vector)
    return {numeric::register_bytes, false, functions};
#else
    return {0, false, functions};
#endif
}

/// One number at a time, as in constant evaluation.
constexpr target one_at_a_time{0, false};

}  // namespace ctgrad::evaluation
