// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/hypotenuse_kernel.hpp"
#include "../lanes/lane_by_lane.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "abs.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "sqrt.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// sqrt(a^2 + b^2), which does not overflow.
template <class T, machine = this_machine>
constexpr T hypot_in_range(T a, T b) {
    if constexpr (has_kernels<T>) {
        using number = kernel_type<T>;
        return static_cast<T>(kernels::hypot(static_cast<number>(a), static_cast<number>(b)));
    } else {
        constexpr int places = std::numeric_limits<T>::max_exponent / 2 - 12;
        const T large = a < b ? b : a;
        constexpr int up = places + 130;  // subnormal numbers too
        constexpr int down = -places - 40;
        const T scale = large > power_of_two<T>(places)    ? power_of_two<T>(down)
                        : large < power_of_two<T>(-places) ? power_of_two<T>(up)
                                                           : T(1);
        const T p = a * scale;
        const T q = b * scale;
        return portable::sqrt(p * p + q * q) / scale;
    }
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// sqrt(x^2 + y^2) in our own arithmetic, without a square that leaves the range of numbers. Error at most 2
/// ulp over the whole range in float, double and long double, subnormal results included. With an infinity it
/// is +inf, also beside NaN; else NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T hypot(T x, T y) {
    const T a = portable::abs(x);
    const T b = portable::abs(y);
    if (a > largest_finite<T> || b > largest_finite<T>) return infinite<T>;
    if (detail::is_nan(x)) return x;
    if (detail::is_nan(y)) return y;
    // In constant evaluation nothing may overflow on the way.
    if (a > largest_finite<T> / T(4) || b > largest_finite<T> / T(4)) {
        const T quarter = detail::hypot_in_range(a / T(4), b / T(4));
        return quarter > largest_finite<T> / T(4) ? infinite<T> : quarter * T(4);
    }
    return detail::hypot_in_range(a, b);
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The length of the column (x, y): portable::hypot in constant evaluation of a floating-point type,
/// otherwise the hypot of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T hypot(const T& x, const T& y) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::hypot(x, y);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T first, T second) { return kernels::hypot(first, second); }, x, y);
    }
    using platform::hypot;
    return hypot(x, y);
}

/// The length lane by lane: our own kernel, or the platform's hypot, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> hypot(const pack<T, W, Functions>& x,
                                                          const pack<T, W, Functions>& y) {
    if constexpr (Functions == functions_of::platform)
        return lane_by_lane(
            x, y, [](T first_lane, T second_lane) { return platform::hypot(first_lane, second_lane); });
    else
        return x.map(y, [](auto first_lane, auto second_lane) __attribute__((always_inline)) {
            return kernels::hypot(first_lane, second_lane);
        });
}

}  // namespace ctgrad::numeric::functions
