// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <type_traits>

#include <ctgrad/numeric/binary_exponent.hpp>
#include <ctgrad/numeric/dispatch.hpp>
#include <ctgrad/numeric/logarithm_series.hpp>
#include <ctgrad/numeric/working_precision.hpp>

namespace ctgrad::numeric::detail {

template <class T>
constexpr T log_of_working_type(T x) {
    if (is_nan(x) || x == std::numeric_limits<T>::infinity()) return x;
    if (x < T(0)) return std::numeric_limits<T>::quiet_NaN();
    if (x == T(0)) return -std::numeric_limits<T>::infinity();

    const binary_parts<T> parts = split_around_one(x);
    return logarithm(parts.exponent, parts.mantissa - T(1), T(0));
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The natural logarithm, in our own arithmetic. Error below 1 ulp over the whole range, subnormal arguments
/// and those near 1 included, in float, double and long double. log(0) = -inf, log(+inf) = +inf; a negative
/// x and NaN give NaN.
///
/// Method: the binary exponent apart, and the atanh series of the mantissa, see logarithm().
template <std::floating_point T>
constexpr T log(T x) {
    return detail::narrow<T>(detail::log_of_working_type(static_cast<detail::working_type<T>>(x)));
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The natural logarithm: portable::log in constant evaluation of a floating-point type, otherwise the log
/// of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T>
constexpr T log(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::log(x);
    }
    using std::log;
    return log(x);
}

}  // namespace ctgrad::numeric::functions
