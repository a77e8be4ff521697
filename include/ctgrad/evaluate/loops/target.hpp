// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "../../numeric/lanes/pack.hpp"
#include "../../numeric/series/number_in_constants.hpp"

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
    bool constant = false;  // constant evaluation

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

/// Constant evaluation: one number at a time.
inline constexpr target one_at_a_time{.constant = true};

/// What formulas compute with where numbers of type T are given.
template <class T, target Target>
using number_in_formulas =
    std::conditional_t<Target.constant && std::is_floating_point_v<T>, numeric::number_in_constants<T>, T>;

}  // namespace ctgrad::evaluation
