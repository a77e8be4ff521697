// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pack.hpp"

namespace ctgrad::numeric {

/// A function of two numbers, of the lanes of two packs one after the other.
template <class T, int W, functions_of Functions, class Function>
[[gnu::always_inline]] inline pack<T, W, Functions> lane_by_lane(const pack<T, W, Functions>& x,
                                                                 const pack<T, W, Functions>& y,
                                                                 Function function) {
    T first[W];
    T second[W];
    x.store(first);
    y.store(second);
    for (int lane = 0; lane < W; ++lane) first[lane] = function(first[lane], second[lane]);
    return pack<T, W, Functions>::load(first);
}

}  // namespace ctgrad::numeric
