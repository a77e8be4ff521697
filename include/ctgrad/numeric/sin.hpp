// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <type_traits>

#include <ctgrad/numeric/binary_exponent.hpp>
#include <ctgrad/numeric/dispatch.hpp>
#include <ctgrad/numeric/sine_series.hpp>
#include <ctgrad/numeric/working_precision.hpp>

namespace ctgrad::numeric::detail {

template <class T>
constexpr T sin_of_working_type(T x) {
    if (is_nan(x)) return x;
    const T magnitude = x < T(0) ? -x : x;
    if (magnitude == std::numeric_limits<T>::infinity()) return std::numeric_limits<T>::quiet_NaN();
    // Here x^3/6 is below half an ulp of x. Returning x keeps the sign of zero.
    if (magnitude < power_of_two<T>(-std::numeric_limits<T>::digits / 2)) return x;

    const T value = sine(reduce_to_right_angles(magnitude));
    return x < T(0) ? -value : value;
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The sine, in our own arithmetic. Error below 1 ulp over the whole range in float, double and long double:
/// huge arguments are reduced exactly. sin(-0) = -0; an infinite x and NaN give NaN.
///
/// Method: the reduction of Payne & Hanek, see reduce_angle(), and Taylor series.
template <std::floating_point T>
constexpr T sin(T x) {
    return detail::narrow<T>(detail::sin_of_working_type(static_cast<detail::working_type<T>>(x)));
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The sine: portable::sin in constant evaluation of a floating-point type, otherwise the sin of the type,
/// which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T>
constexpr T sin(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::sin(x);
    }
    using std::sin;
    return sin(x);
}

}  // namespace ctgrad::numeric::functions
