// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/arc_tangent_kernel.hpp"
#include "../series/arc_series.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// atan(x) for a T without kernels, reduced as the kernel does.
template <class T, machine = this_machine>
constexpr T atan_by_series(T x) {
    constexpr double_word<T> right = right_angle<T>();
    const T size = x < T(0) ? -x : x;
    T value = right.high;
    if (size <= T(0.5)) {
        value = size + arc_tangent_rest<-1>(size);
    } else if (size <= T(1) / std::numeric_limits<T>::epsilon()) {
        const bool beyond_two = size > T(2);
        const T part = beyond_two ? T(1) : T(0.5);
        const T r = beyond_two ? T(-1) / size : (size - T(1)) / (size + T(1));
        const double_word<T> sum = ordered_sum(part * right.high, r);
        value = sum.high + (sum.low + (arc_tangent_rest<-1>(r) + part * right.low));
    }
    return x < T(0) ? -value : value;
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The arc tangent, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and
/// long double. atan(-0) = -0, atan(+inf) = pi/2, atan(-inf) = -pi/2; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T atan(T x) {
    if (detail::is_nan(x) || x == T(0)) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::atan(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::atan_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The arc tangent: portable::atan in constant evaluation of a floating-point type, otherwise the atan of
/// the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T atan(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::atan(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::atan(number); }, x);
    }
    using platform::atan;
    return atan(x);
}

/// The arc tangent of every lane: our own kernel, or the platform's atan, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> atan(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::atan(part_of_pack); },
                   [](T one_lane) { return platform::atan(one_lane); });
}

}  // namespace ctgrad::numeric::functions
