// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels/steps.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"

namespace ctgrad::numeric::portable {

/// The unit step: 1 for a positive x, 0 for a negative one, exactly; the derivative of relu, with 0 chosen at
/// 0. NaN gives NaN.
template <detail::ordered T, machine = this_machine>
constexpr T heaviside(const T& x) {
    if (x > T(0)) return T(1);
    if (x <= T(0)) return T(0);
    return x;  // NaN, which compares false with everything
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The unit step: the type's own if it has one, otherwise portable::heaviside.
template <class T, machine = this_machine>
constexpr T heaviside(const T& x) {
    if constexpr (own::has_heaviside<T>) {
        return own::call_heaviside(x);
    } else {
        return portable::heaviside(x);
    }
}

/// The unit step of every lane, as portable::heaviside.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> heaviside(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::heaviside(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions
