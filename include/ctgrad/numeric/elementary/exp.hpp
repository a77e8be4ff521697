// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/exp_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/expm1_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// exp(x) for a T without kernels: the reduction of Cody & Waite and a Taylor series, see
/// reduce_exponential().
template <class T, machine = this_machine>
constexpr T exp_by_series(T x) {
    // Far outside the range, so that the exponent fits an int; the exact limits are those of scale().
    constexpr T far = T(std::numeric_limits<T>::max_exponent + std::numeric_limits<T>::digits);
    if (x > far) return infinite<T>;
    if (x < -far) return T(0);

    const reduced_exponential<T> reduced = reduce_exponential(x);
    const double_word<T> sum = ordered_sum(T(1), reduced.expm1.high);
    return scale(sum.high + (sum.low + reduced.expm1.low), reduced.exponent);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The exponential function, in our own arithmetic. Error at most 2 ulp over the whole range, subnormal
/// results included, in float, double and long double. exp(-inf) = 0, exp(+inf) = +inf, NaN gives NaN; too
/// large an x gives +inf, too small a one 0.
template <std::floating_point T, machine = this_machine>
constexpr T exp(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        using number = detail::kernel_type<T>;
        // In constant evaluation nothing may overflow on the way.
        if (x > T(kernels::exponential_constants<number>::last_finite)) {
            return infinite<T>;
        }
        return static_cast<T>(kernels::exp(static_cast<number>(x)));
    } else {
        return detail::exp_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The exponential function: portable::exp in constant evaluation of a floating-point type, otherwise the
/// exp of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T exp(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::exp(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::exp(number); }, x);
    }
    using platform::exp;
    return exp(x);
}

/// The exponential function of every lane: our own kernel, or the platform's exp, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> exp(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::exp(part_of_pack); },
                   [](T one_lane) { return platform::exp(one_lane); });
}

}  // namespace ctgrad::numeric::functions
