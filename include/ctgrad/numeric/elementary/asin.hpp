// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/arc_sine_kernel.hpp"
#include "../series/arc_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "sqrt.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// asin(x) for a T without kernels, reduced as the kernel does.
template <class T, machine = this_machine>
constexpr T asin_by_series(T x) {
    constexpr double_word<T> right = right_angle<T>();
    const T size = x < T(0) ? -x : x;
    if (size <= T(0.5)) return arc_sine_up_to_half<1>(x, x * x);
    const T square = (T(1) - size) / T(2);
    const T root = portable::sqrt(square);
    const double_word<T> sum = ordered_sum(right.high, T(-2) * root);
    const T value = sum.high + (sum.low + (right.low - T(2) * root * arc_sine_rest<1>(square)));
    return x < T(0) ? -value : value;
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The arc sine, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and long
/// double. asin(-0) = -0; NaN and what lies beyond -1 and 1 give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T asin(T x) {
    if (detail::is_nan(x) || x == T(0)) return x;
    if (x < T(-1) || x > T(1)) return not_a_number<T>;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::asin(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::asin_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The arc sine: portable::asin in constant evaluation of a floating-point type, otherwise the asin of the
/// type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T asin(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::asin(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::asin(number); }, x);
    }
    using platform::asin;
    return asin(x);
}

/// The arc sine of every lane: our own kernel, or the platform's asin, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> asin(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::asin(part_of_pack); },
                   [](T one_lane) { return platform::asin(one_lane); });
}

}  // namespace ctgrad::numeric::functions
