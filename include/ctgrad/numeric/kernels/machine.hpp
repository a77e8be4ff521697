// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../lanes/pack.hpp"
#include "square_root_kernel.hpp"

/// Functions that are one instruction of the machine, for a pack of one register. Each has a portable form;
/// where a compiler does not turn that into the instruction, the instruction is named.
namespace ctgrad::numeric::kernels {

/// Lane by lane: a where a < b, otherwise b, also where one of them is NaN.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> smaller(pack<T, W, Functions> a,
                                                            pack<T, W, Functions> b) {
    // g++ 12 does not see the instruction if one of the two is constant.
#if defined(__SSE2__) && !defined(__clang__)
    if constexpr (W * sizeof(T) == 16) {
        if constexpr (sizeof(T) == 8) a.lanes = __builtin_ia32_minpd(a.lanes, b.lanes);
        else a.lanes = __builtin_ia32_minps(a.lanes, b.lanes);
        return a;
    }
#endif
#if defined(__AVX__) && !defined(__clang__)
    if constexpr (W * sizeof(T) == 32 && detail::fits_register<W, T>) {
        if constexpr (sizeof(T) == 8) a.lanes = __builtin_ia32_minpd256(a.lanes, b.lanes);
        else a.lanes = __builtin_ia32_minps256(a.lanes, b.lanes);
        return a;
    }
#endif
    if constexpr (detail::fits_register<W, T>) {
        // not a.lanes < b.lanes, which begins a template's arguments where `lanes` is one, too
        a.lanes = b.lanes > a.lanes ? a.lanes : b.lanes;
        return a;
    } else {
        return {smaller(a.low, b.low), smaller(a.high, b.high)};
    }
}

/// Lane by lane: a where a > b, otherwise b, also where one of them is NaN.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> larger(pack<T, W, Functions> a, pack<T, W, Functions> b) {
#if defined(__SSE2__) && !defined(__clang__)
    if constexpr (W * sizeof(T) == 16) {
        if constexpr (sizeof(T) == 8) a.lanes = __builtin_ia32_maxpd(a.lanes, b.lanes);
        else a.lanes = __builtin_ia32_maxps(a.lanes, b.lanes);
        return a;
    }
#endif
#if defined(__AVX__) && !defined(__clang__)
    if constexpr (W * sizeof(T) == 32 && detail::fits_register<W, T>) {
        if constexpr (sizeof(T) == 8) a.lanes = __builtin_ia32_maxpd256(a.lanes, b.lanes);
        else a.lanes = __builtin_ia32_maxps256(a.lanes, b.lanes);
        return a;
    }
#endif
    if constexpr (detail::fits_register<W, T>) {
        a.lanes = a.lanes > b.lanes ? a.lanes : b.lanes;
        return a;
    } else {
        return {larger(a.low, b.low), larger(a.high, b.high)};
    }
}

/// The square root of a number, correctly rounded.
template <class T, machine = this_machine>
requires std::is_floating_point_v<T>
[[gnu::always_inline]] inline T sqrt(T x) {
    if constexpr (has_square_root<T>) return square_root_by_instruction(x);
    else if constexpr (sizeof(T) == sizeof(float)) return __builtin_sqrtf(x);
    else return __builtin_sqrt(x);
}

/// The square root of every lane, correctly rounded.
///
/// A loop that calls the scalar function does not become one instruction, as that function must set errno for
/// a negative argument.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sqrt(pack<T, W, Functions> x) {
#if __has_builtin(__builtin_elementwise_sqrt)  // clang from 17 on, which 22 has instead of the next two
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
    // By halves, then by lanes.
    T values[W];
    x.store(values);
    if constexpr (W * sizeof(T) > 16) {
        using half = pack<T, W / 2, Functions>;
        sqrt(half::load(values)).store(values);
        sqrt(half::load(values + W / 2)).store(values + W / 2);
    } else {
        for (T& value : values) value = sqrt(value);
    }
    return x.load(values);
#endif
}

}  // namespace ctgrad::numeric::kernels
