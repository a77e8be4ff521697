// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lanes.hpp"

namespace ctgrad::numeric {

/// Count lanes of a pack, from lane First on.
template <int First, int Count, class T, int W>
[[gnu::always_inline]] inline lanes<T, Count> part_of_lanes(const pack<T, W>& x) {
    if constexpr (Count == 1) {
        return x[First];
    } else if constexpr (Count == W) {
        return x;
    } else {
        return [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
            pack<T, Count> part;
            part.lanes = __builtin_shufflevector(x.lanes, x.lanes, (First + Lane)...);
            return part;
        }(std::make_integer_sequence<int, Count>{});
    }
}

/// The last lanes of a pack moved to the front; what stands behind them then is of no use.
template <int By, class T, int W>
[[gnu::always_inline]] inline pack<T, W> moved_to_front(const pack<T, W>& x) {
    return [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
        pack<T, W> moved;
        moved.lanes = __builtin_shufflevector(x.lanes, x.lanes, ((By + Lane) % W)...);
        return moved;
    }(std::make_integer_sequence<int, W>{});
}

}  // namespace ctgrad::numeric
