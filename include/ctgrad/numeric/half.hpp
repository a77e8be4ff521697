// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/concepts.hpp"

namespace ctgrad::numeric {

/// The floating-point number of 16 bits, where the compiler has one for C++ and computes with it. It does not
/// count among the arithmetic types. (ARM's __fp16 is no such type: its sums are of float.)
template <class T>
inline constexpr bool is_half = false;
#if defined(__FLT16_MANT_DIG__) && (defined(__clang__) || defined(__SSE2__) || __GNUC__ >= 13)
template <>
inline constexpr bool is_half<_Float16> = true;
#endif
template <class T>
concept half = is_half<T>;

namespace platform {

template <half T>
[[gnu::always_inline]] constexpr T sqrt(T x) {
    return static_cast<T>(__builtin_sqrtf(static_cast<float>(x)));
}
template <half T>
[[gnu::always_inline]] constexpr T abs(T x) {
    return static_cast<T>(__builtin_fabsf(static_cast<float>(x)));
}

}  // namespace platform
}  // namespace ctgrad::numeric
