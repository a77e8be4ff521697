// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"

namespace ctgrad::numeric {

/// A quotient that clang does not compute together with its neighbour (SLP vectorisation): two floats are
/// half a register, whose other half is zeros, and 0/0 raises a flag or traps.
template <class T>
[[gnu::always_inline]] constexpr T divided_alone(T quotient) {
#if defined(__clang__) && defined(__SSE2__) && !defined(__CUDA_ARCH__)
    if constexpr (std::is_same_v<T, float>)
        if (!__builtin_is_constant_evaluated()) asm("" : "+x"(quotient));
#endif
    return quotient;
}

}  // namespace ctgrad::numeric
