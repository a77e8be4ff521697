// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <type_traits>

#include <ctgrad/numeric/binary_exponent.hpp>
#include <ctgrad/numeric/dispatch.hpp>
#include <ctgrad/numeric/expm1_series.hpp>
#include <ctgrad/numeric/working_precision.hpp>

namespace ctgrad::numeric::detail {

template <class T>
constexpr T exp_of_working_type(T x) {
    if (is_nan(x)) return x;
    // Far outside the range, so that the exponent fits an int; the exact limits are those of scale().
    constexpr T far = T(std::numeric_limits<T>::max_exponent + std::numeric_limits<T>::digits);
    if (x > far) return std::numeric_limits<T>::infinity();
    if (x < -far) return T(0);

    const reduced_exponential<T> reduced = reduce_exponential(x);
    const double_word<T> sum = ordered_sum(T(1), reduced.expm1.high);
    return scale(sum.high + (sum.low + reduced.expm1.low), reduced.exponent);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The exponential function, in our own arithmetic. Error below 1 ulp over the whole range, subnormal
/// results included, in float, double and long double. exp(-inf) = 0, exp(+inf) = +inf, NaN gives NaN; too
/// large an x gives +inf, too small a one 0.
///
/// Method: the reduction of Cody & Waite and a Taylor series, see reduce_exponential().
template <std::floating_point T>
constexpr T exp(T x) {
    return detail::narrow<T>(detail::exp_of_working_type(static_cast<detail::working_type<T>>(x)));
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The exponential function: portable::exp in constant evaluation of a floating-point type, otherwise the
/// exp of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T>
constexpr T exp(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::exp(x);
    }
    using std::exp;
    return exp(x);
}

}  // namespace ctgrad::numeric::functions
