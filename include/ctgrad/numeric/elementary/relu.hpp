// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels/steps.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"

namespace ctgrad::numeric::portable {

/// The rectifier: x where it is positive, 0 where it is not, exactly. relu(-0) = 0; NaN gives NaN.
template <detail::ordered T, machine = this_machine>
constexpr T relu(const T& x) {
    // In this order, as NaN compares false with everything.
    if (x <= T(0)) return T(0);
    return x;
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The rectifier: the type's own if it has one, otherwise portable::relu.
template <class T, machine = this_machine>
constexpr T relu(const T& x) {
    if constexpr (own::has_relu<T>) {
        return own::call_relu(x);
    } else {
        return portable::relu(x);
    }
}

/// The rectifier of every lane, as portable::relu.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> relu(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::relu(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions
