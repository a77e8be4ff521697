// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../lanes/lane_by_lane.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "abs.hpp"
#include "dispatch.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// The remainder of x/y with the sign of x: x minus the whole multiple of y that lies towards 0, exactly.
/// fmod(-0, y) = -0, fmod(x, inf) = x; an infinite x, y = 0 and NaN give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T fmod(T x, T y) {
    if (detail::is_nan(x)) return x;
    if (detail::is_nan(y)) return y;
    const T divisor = portable::abs(y);
    T rest = portable::abs(x);
    if (rest > largest_finite<T> || divisor == T(0)) return not_a_number<T>;
    if (rest < divisor) return x;
    // Long division: all steps are exact.
    T multiple = divisor;
    while (multiple <= rest / T(2)) multiple += multiple;
    for (;; multiple /= T(2)) {
        if (multiple <= rest) rest -= multiple;
        if (multiple == divisor) return platform::copysign(rest, x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The remainder of a division: portable::fmod in constant evaluation of a floating-point type, otherwise the
/// fmod of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T fmod(const T& x, const T& y) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::fmod(x, y);
    }
    using platform::fmod;
    return fmod(x, y);
}

/// The same lane by lane, one after the other.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> fmod(const pack<T, W, Functions>& x,
                                                         const pack<T, W, Functions>& y) {
    return lane_by_lane(x, y,
                        [](T first_lane, T second_lane) { return functions::fmod(first_lane, second_lane); });
}

}  // namespace ctgrad::numeric::functions
