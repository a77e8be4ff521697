// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <type_traits>

#include <ctgrad/numeric/dispatch.hpp>
#include <ctgrad/numeric/sine_series.hpp>
#include <ctgrad/numeric/working_precision.hpp>

namespace ctgrad::numeric::detail {

template <class T>
constexpr T cos_of_working_type(T x) {
    if (is_nan(x)) return x;
    const T magnitude = x < T(0) ? -x : x;
    if (magnitude == std::numeric_limits<T>::infinity()) return std::numeric_limits<T>::quiet_NaN();

    // cos(x) = sin(x + pi/2)
    reduced_angle<T> angle = reduce_to_right_angles(magnitude);
    ++angle.right_angles;
    return sine(angle);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The cosine, in our own arithmetic. Error below 1 ulp over the whole range in float, double and long
/// double: huge arguments are reduced exactly. An infinite x and NaN give NaN.
///
/// Method: the reduction of Payne & Hanek, see reduce_angle(), and Taylor series.
template <std::floating_point T>
constexpr T cos(T x) {
    return detail::narrow<T>(detail::cos_of_working_type(static_cast<detail::working_type<T>>(x)));
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The cosine: portable::cos in constant evaluation of a floating-point type, otherwise the cos of the type,
/// which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T>
constexpr T cos(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::cos(x);
    }
    using std::cos;
    return cos(x);
}

}  // namespace ctgrad::numeric::functions
