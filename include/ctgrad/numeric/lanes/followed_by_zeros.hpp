// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sums_of_lanes.hpp"

namespace ctgrad::numeric {

/// A pack of W lanes, the first of which are those of a narrower one, or a number; the others are zero.
template <class T, int W, int Narrow>
[[gnu::always_inline]] inline pack<T, W> followed_by_zeros(const lanes<T, Narrow>& x) {
    if constexpr (Narrow == W) {
        return x;
    } else if constexpr (Narrow == 1) {
        pack<T, W> first;
        first.lanes = typename pack<T, W>::vector{x};
        return first;
    } else {
        return followed_by_zeros<T, W, 2 * Narrow>(detail::joined(x, pack<T, Narrow>::broadcast(T(0))));
    }
}

}  // namespace ctgrad::numeric
