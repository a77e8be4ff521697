// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/log_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/logarithm_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// log(x) for a finite x > 0 of a type without kernels: the binary exponent apart, and the atanh series of
/// the mantissa, see logarithm().
template <class T, machine = this_machine>
constexpr T log_by_series(T x) {
    const binary_parts<T> parts = split_around_one(x);
    return logarithm(parts.exponent, parts.mantissa - T(1), T(0));
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The natural logarithm, in our own arithmetic. Error at most 2 ulp over the whole range, subnormal
/// arguments and those near 1 included, in float, double and long double. log(0) = -inf, log(+inf) = +inf; a
/// negative x and NaN give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T log(T x) {
    if (detail::is_nan(x) || x > largest_finite<T>) return x;
    if (x < T(0)) return not_a_number<T>;
    if (x == T(0)) return -infinite<T>;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::log(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::log_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The natural logarithm: portable::log in constant evaluation of a floating-point type, otherwise the log
/// of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T log(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::log(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::log(number); }, x);
    }
    using platform::log;
    return log(x);
}

/// The natural logarithm of every lane: our own kernel, or the platform's log, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> log(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::log(part_of_pack); },
                   [](T one_lane) { return platform::log(one_lane); });
}

}  // namespace ctgrad::numeric::functions
