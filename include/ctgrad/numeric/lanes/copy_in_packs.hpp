// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lanes.hpp"

namespace ctgrad::numeric {

/// Copies numbers. Of a loop over rows that copy one by one clang computes several rows at once, which
/// gathers and scatters.
template <int Count, int W, class T>
[[gnu::always_inline]] constexpr void copy_in_packs(const T* from, T* to) {
    [&]<int... Pack>(std::integer_sequence<int, Pack...>) __attribute__((always_inline)) {
        (store<T, W>(to + Pack * W, load<T, W>(from + Pack * W)), ...);
    }(std::make_integer_sequence<int, Count / W>{});
    if constexpr (Count % W != 0) copy_in_packs<Count % W, W / 2>(from + Count / W * W, to + Count / W * W);
}

}  // namespace ctgrad::numeric
