// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels/steps.hpp"
#include "dispatch.hpp"

namespace ctgrad::numeric::functions {

/// x, or 1 where it is 0; NaN gives NaN. What may be divided by, where what is divided vanishes, too.
template <class T>
constexpr T nonzero(const T& x) {
    if constexpr (requires {
                      { x == T(0) } -> std::convertible_to<bool>;
                  }) {
        if (x == T(0)) return T(1);
    }
    return x;
}

/// The same of every lane.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> nonzero(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::nonzero(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions
