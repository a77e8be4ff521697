// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../kernels/number_or_pack.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "platform.hpp"

namespace ctgrad::numeric::portable {

/// The absolute value, exact. abs(-0) = 0; NaN gives NaN.
template <class T, machine = this_machine>
requires std::is_arithmetic_v<T>
constexpr T abs(T x) {
    if (x == T(0)) return T(0);
    return x < T(0) ? static_cast<T>(-x) : x;
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The absolute value: portable::abs for an integer and in constant evaluation of a floating-point type,
/// otherwise the abs of the type, converted to the type (for a complex number it is real).
template <class T, machine = this_machine>
constexpr T abs(const T& x) {
    if constexpr (std::is_integral_v<T>) {
        return portable::abs(x);
    } else {
        if constexpr (std::is_floating_point_v<T>) {
            if (std::is_constant_evaluated()) return portable::abs(x);
        }
        using platform::abs;
        return abs(x);
    }
}

/// The absolute value of every lane, exact.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> abs(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::magnitude(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions
