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

/// acos(x) for a T without kernels, reduced as the kernel does.
template <class T, machine = this_machine>
constexpr T acos_by_series(T x) {
    constexpr double_word<T> right = right_angle<T>();
    const T size = x < T(0) ? -x : x;
    if (size <= T(0.5)) {
        const double_word<T> sum = ordered_sum(right.high, -x);
        return sum.high + (sum.low + (right.low - x * arc_sine_rest<1>(x * x)));
    }
    const T square = (T(1) - size) / T(2);
    const T half = portable::sqrt(square);
    const T rest = half * arc_sine_rest<1>(square);
    if (x > T(0)) return T(2) * (half + rest);
    const double_word<T> sum = ordered_sum(T(2) * right.high, T(-2) * half);
    return sum.high + (sum.low + T(2) * (right.low - rest));
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The arc cosine, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and long
/// double. acos(1) = 0; NaN and what lies beyond -1 and 1 give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T acos(T x) {
    if (detail::is_nan(x)) return x;
    if (x < T(-1) || x > T(1)) return not_a_number<T>;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::acos(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::acos_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The arc cosine: portable::acos in constant evaluation of a floating-point type, otherwise the acos of the
/// type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T acos(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::acos(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::acos(number); }, x);
    }
    using platform::acos;
    return acos(x);
}

/// The arc cosine of every lane: our own kernel, or the platform's acos, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> acos(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::acos(part_of_pack); },
                   [](T one_lane) { return platform::acos(one_lane); });
}

}  // namespace ctgrad::numeric::functions
