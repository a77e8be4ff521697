// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/angle_kernel.hpp"
#include "../lanes/lane_by_lane.hpp"
#include "../series/arc_series.hpp"
#include "../series/double_word.hpp"
#include "../this_machine.hpp"
#include "atan.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// atan2(y, x) for a T without kernels, reduced as the kernel does.
template <class T, machine = this_machine>
constexpr T atan2_by_series(T y, T x) {
    constexpr double_word<T> right = right_angle<T>();
    const bool is_left = platform::copysign(T(1), x) < T(0);
    const bool is_below = platform::copysign(T(1), y) < T(0);
    const T across = is_left ? -x : x;
    const T up = is_below ? -y : y;
    const bool is_steep = across < up;
    T large = is_steep ? up : across;
    T small = is_steep ? across : up;
    if (small > largest_finite<T>) small = large = T(1);
    if (large > largest_finite<T> / T(4)) {
        large /= T(4);
        small /= T(4);
    }
    double_word<T> angle{T(0), T(0)};
    if (small > large / T(2)) {
        const T r = (small - large) / (small + large);
        angle = ordered_sum(right.high / T(2), r);
        angle.low += arc_tangent_rest<-1>(r) + right.low / T(2);
    } else if (small > T(0) && large <= largest_finite<T>) {
        angle.high = small / large;
        angle.low = arc_tangent_rest<-1>(angle.high);
    }
    const T right_angles = is_steep ? T(1) : is_left ? T(2) : T(0);
    const T turn = is_steep != is_left ? T(-1) : T(1);
    const double_word<T> sum = ordered_sum(right_angles * right.high, turn * angle.high);
    const T result = sum.high + (sum.low + (right_angles * right.low + turn * angle.low));
    return is_below ? -result : result;
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The angle of the point (x, y), between -pi and pi, in our own arithmetic: of y/x for positive x. Error at
/// most 2 ulp over the whole range in float, double and long double. The sign is that of y. Of zeros and
/// infinities it is what C says: atan2(0, 0) = 0, atan2(0, -0) = pi, atan2(inf, inf) = pi/4; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T atan2(T y, T x) {
    if (detail::is_nan(x)) return x;
    if (detail::is_nan(y)) return y;
    if constexpr (detail::has_kernels<T>) {
        using number = detail::kernel_type<T>;
        return static_cast<T>(kernels::atan2(static_cast<number>(y), static_cast<number>(x)));
    } else {
        return detail::atan2_by_series(y, x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The angle of the point (x, y): portable::atan2 in constant evaluation of a floating-point type, otherwise
/// the atan2 of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T atan2(const T& y, const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::atan2(y, x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T first, T second) { return kernels::atan2(first, second); }, y, x);
    }
    using platform::atan2;
    return atan2(y, x);
}

/// The angle lane by lane: our own kernel, or the platform's atan2, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> atan2(const pack<T, W, Functions>& y,
                                                          const pack<T, W, Functions>& x) {
    if constexpr (Functions == functions_of::platform)
        return lane_by_lane(
            y, x, [](T first_lane, T second_lane) { return platform::atan2(first_lane, second_lane); });
    else
        return y.map(x, [](auto first_lane, auto second_lane) __attribute__((always_inline)) {
            return kernels::atan2(first_lane, second_lane);
        });
}

}  // namespace ctgrad::numeric::functions
