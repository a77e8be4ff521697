// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/log2_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/logarithm_series.hpp"
#include "../series/not_finite.hpp"
#include "../series/split_constants.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "log.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// The logarithm of base 2 of a finite x > 0 of a type without kernels.
template <class T, machine = this_machine>
constexpr T log2_by_series(T x) {
    const binary_parts<T> parts = split_around_one(x);
    return static_cast<T>(parts.exponent) +
           logarithm(0, parts.mantissa - T(1), T(0)) / (ln2_high<T> + ln2_low<T>);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The logarithm of base 2, in our own arithmetic: exact for a power of 2. Error at most 2 ulp over the whole
/// range, subnormal arguments and those near 1 included, in float, double and long double. log2(0) = -inf,
/// log2(+inf) = +inf; a negative x and NaN give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T log2(T x) {
    if (detail::is_nan(x) || x > largest_finite<T>) return x;
    if (x < T(0)) return not_a_number<T>;
    if (x == T(0)) return -infinite<T>;
    if constexpr (detail::has_kernels<T>)
        return static_cast<T>(kernels::log2(static_cast<detail::kernel_type<T>>(x)));
    else return detail::log2_by_series(x);
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The logarithm of base 2: portable::log2 in constant evaluation of a floating-point type, the platform's
/// log2 at run time; for any other type its own log2 if it has one, and log(x) / log(2) if not.
template <detail::non_integral T, machine = this_machine>
constexpr T log2(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::log2(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::log2(number); }, x);
        else return platform::log2(x);
    } else if constexpr (own::has_log2<T>) {
        return own::call_log2(x);
    } else {
        return T(functions::log(x) / functions::log(T(T(1) + T(1))));
    }
}

/// The same of every lane: our own kernel, or the platform's log2, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> log2(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::log2(part_of_pack); },
                   [](T one_lane) { return platform::log2(one_lane); });
}

}  // namespace ctgrad::numeric::functions
