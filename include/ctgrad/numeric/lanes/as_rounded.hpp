// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "pack.hpp"

namespace ctgrad::numeric {

/// May the compiler compute as if numbers were real ones? Under -ffast-math and, with g++, under those of its
/// parts that matter here; of -fassociative-math or -funsafe-math-optimizations alone clang tells by no
/// macro, so there they are not supported.
#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__)
inline constexpr bool rounding_is_ignored = true;
#else
inline constexpr bool rounding_is_ignored = false;
#endif

/// x as it was rounded: what is computed with the result is not simplified together with what made x. What
/// rounding lost is computed so, and whole numbers are, which would be taken for nothing: (x + c) - c for x.
template <class T>
requires std::is_arithmetic_v<T>
[[gnu::always_inline]] constexpr T as_rounded(T x) {
    if constexpr (rounding_is_ignored && std::is_floating_point_v<T>)
        if (!__builtin_is_constant_evaluated()) {
#if defined(__SSE2__)
            if constexpr (sizeof(T) <= sizeof(double)) asm("" : "+x"(x));
            else asm("" : "+m"(x));
#else
            asm("" : "+m"(x));
#endif
        }
    return x;
}

template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> as_rounded(pack<T, W, Functions> x) {
    if constexpr (!rounding_is_ignored) {
        return x;
    } else if constexpr (detail::fits_register<W, T>) {
#if defined(__SSE2__)
        if constexpr (sizeof(x.lanes) >= 16) asm("" : "+x"(x.lanes));
        else asm("" : "+m"(x.lanes));  // clang has no register for half of one
#else
        asm("" : "+m"(x.lanes));
#endif
        return x;
    } else {
        return {as_rounded(x.low), as_rounded(x.high)};
    }
}

}  // namespace ctgrad::numeric
