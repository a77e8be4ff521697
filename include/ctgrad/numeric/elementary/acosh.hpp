// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/area_kernel.hpp"
#include "../series/arc_series.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/logarithm_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "sqrt.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// acosh(x) for a finite x >= 1 of a T without kernels, as the kernel does.
template <class T, machine = this_machine>
constexpr T acosh_by_series(T x) {
    if (x <= T(1.5)) {
        const T square = (x - T(1)) / T(2);
        return T(2) * arc_sine_up_to_half<-1>(portable::sqrt(square), square);
    }
    if (x > T(1) / std::numeric_limits<T>::epsilon()) return logarithm_of_sum<T>({x, T(0)}, 1);
    return logarithm_of_sum(ordered_sum(x, portable::sqrt((x - T(1)) * (x + T(1)))), 0);
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The inverse of the hyperbolic cosine, in our own arithmetic. Error at most 2 ulp over the whole range in
/// float, double and long double. acosh(1) = 0, acosh(+inf) = +inf; NaN and what lies below 1 give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T acosh(T x) {
    if (detail::is_nan(x) || x > largest_finite<T>) return x;
    if (x < T(1)) return not_a_number<T>;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::acosh(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::acosh_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The inverse of the hyperbolic cosine: portable::acosh in constant evaluation of a floating-point type,
/// otherwise the acosh of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T acosh(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::acosh(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::acosh(number); }, x);
    }
    using platform::acosh;
    return acosh(x);
}

/// The inverse of the hyperbolic cosine of every lane: our own kernel, or the platform's acosh, as the pack
/// says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> acosh(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::acosh(part_of_pack); },
                   [](T one_lane) { return platform::acosh(one_lane); });
}

}  // namespace ctgrad::numeric::functions
