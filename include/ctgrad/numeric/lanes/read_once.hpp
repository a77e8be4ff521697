// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pack.hpp"

namespace ctgrad::numeric {

/// What was read from memory stays in a register. g++ takes the operand of every multiply-add from memory
/// where it can, and reads the same pack as often as it is multiplied; two multiply-adds a cycle need more
/// than is read then.
template <class T>
[[gnu::always_inline]] constexpr T read_once(T x) {
    return x;
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> read_once(pack<T, W, Functions> x) {
#if defined(__FMA__) && !defined(__clang__) && !defined(__CUDA_ARCH__)
    if constexpr (detail::fits_register<W, T>) asm("" : "+v"(x.lanes));
    else x = {read_once(x.low), read_once(x.high)};
#endif
    return x;
}

}  // namespace ctgrad::numeric
