// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../kernels/steps.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// -1, 0 or 1 as x is negative, zero or positive, exactly; the derivative of abs, with 0 chosen at 0. NaN
/// gives NaN.
template <detail::ordered T, machine = this_machine>
constexpr T sign(const T& x) {
    if (x > T(0)) return T(1);
    if (x < T(0)) return T(-1);
    if (detail::is_nan(x)) return x;
    return T(0);
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The sign: the type's own if it has one, otherwise portable::sign.
template <class T, machine = this_machine>
constexpr T sign(const T& x) {
    if constexpr (own::has_sign<T>) {
        return own::call_sign(x);
    } else {
        return portable::sign(x);
    }
}

/// The sign of every lane, as portable::sign.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sign(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::sign(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions
