// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"

namespace ctgrad::numeric {

/// Keeps clang from packing a number with others, its neighbours or those of the next turns of a loop. If
/// they are not made by the same operations, or are far apart in memory, bringing them together in one
/// register takes longer than the pack saves.
template <class T>
[[gnu::always_inline]] constexpr void keep_scalar([[maybe_unused]] T& value) {
#if defined(__clang__) && defined(__SSE2__) && !defined(__CUDA_ARCH__)
    if constexpr (std::is_same_v<T, float> || std::is_same_v<T, double>)
        if (!__builtin_is_constant_evaluated()) asm("" : "+x"(value));
#endif
}

}  // namespace ctgrad::numeric
