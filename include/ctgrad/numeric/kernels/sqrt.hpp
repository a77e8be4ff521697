// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/numeric/kernels/lanes.hpp>

namespace ctgrad::numeric::kernels {

/// The square root of every lane of a pack of one register: the machine's, correctly rounded.
///
/// A loop that calls the scalar function would not become one instruction, as that function must set errno
/// for a negative argument.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sqrt(pack<T, W, Functions> x) {
#if defined(__has_builtin) && __has_builtin(__builtin_elementwise_sqrt)
    x.lanes = __builtin_elementwise_sqrt(x.lanes);
    return x;
#else
#if defined(__SSE2__)
    if constexpr (W * sizeof(T) == 16) {
        if constexpr (sizeof(T) == 8) x.lanes = __builtin_ia32_sqrtpd(x.lanes);
        else x.lanes = __builtin_ia32_sqrtps(x.lanes);
        return x;
    }
#endif
#if defined(__AVX__)
    if constexpr (W * sizeof(T) == 32) {
        if constexpr (sizeof(T) == 8) x.lanes = __builtin_ia32_sqrtpd256(x.lanes);
        else x.lanes = __builtin_ia32_sqrtps256(x.lanes);
        return x;
    }
#endif
    // What has no such instruction, or a name for it in one compiler only: by halves, then by lanes.
    T values[W];
    x.store(values);
    if constexpr (W * sizeof(T) > 16) {
        using half = pack<T, W / 2, Functions>;
        sqrt(half::load(values)).store(values);
        sqrt(half::load(values + W / 2)).store(values + W / 2);
    } else {
        for (T& value : values) {
            if constexpr (sizeof(T) == 8) value = __builtin_sqrt(value);
            else value = __builtin_sqrtf(value);
        }
    }
    return x.load(values);
#endif
}

}  // namespace ctgrad::numeric::kernels
