// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../elementary/abs.hpp"
#include "../elementary/working_precision.hpp"
#include "../this_machine.hpp"
#include "binary_exponent.hpp"
#include "double_word.hpp"
#include "not_finite.hpp"
#include "pi_reduction.hpp"
#include "taylor_degree.hpp"

namespace ctgrad::numeric::detail {

/// sin(x) for |x| <= pi/4: x + x (-x^2/(2 3) (1 - x^2/(4 5) (1 - ...))), in two parts.
template <class T, machine = this_machine>
constexpr double_word<T> sine_series(double_word<T> x) {
    constexpr int degree = taylor_degree(T(0.79)) / 2 * 2 + 1;
    const T square = x.high * x.high;
    T series = T(0);
    for (int n = degree; n >= 3; n -= 2) series = -square / static_cast<T>((n - 1) * n) * (T(1) + series);
    // The low part enters to first order: it times cos(x), of which two terms are enough.
    return ordered_sum(x.high, x.high * series + x.low * (T(1) - square / T(2)));
}

/// cos(x) for |x| <= pi/4: 1 - x^2/2 (1 - x^2/(3 4) (1 - x^2/(5 6) (1 - ...))), in two parts.
template <class T, machine = this_machine>
constexpr double_word<T> cosine_series(double_word<T> x) {
    constexpr int degree = taylor_degree(T(0.79)) / 2 * 2 + 2;
    const T square = x.high * x.high;
    T series = T(0);
    for (int n = degree; n >= 4; n -= 2) series = -square / static_cast<T>((n - 1) * n) * (T(1) + series);
    // 1 - x^2/2 is kept exactly. The low part enters to first order: it times -sin(x), of which one term is
    // enough.
    const T half_square = square / T(2);
    const double_word<T> start = ordered_sum(T(1), -half_square);
    return ordered_sum(start.high, start.low - (half_square * series + x.high * x.low));
}

/// The sine of right_angles * pi/2 + rest.
template <class T, machine = this_machine>
constexpr T sine(reduced_angle<T> angle) {
    const bool swapped = angle.right_angles % 2 == 1;
    const T value = (swapped ? cosine_series(angle.rest) : sine_series(angle.rest)).high;
    return angle.right_angles % 4 >= 2 ? -value : value;
}

/// Reduces a finite x >= 0. A small x is its own rest.
template <class T, machine = this_machine>
constexpr reduced_angle<T> reduce_to_right_angles(T x) {
    if (x < T(0.78)) return {0, {x, T(0)}};
    return reduce_angle(x);
}

/// sin(x), or for turned = 1 cos(x) = sin(x + pi/2), of any x. Error below 1 ulp: huge arguments are reduced
/// exactly, and float is computed in double.
template <unsigned turned, class T, machine = this_machine>
constexpr T exact_sine(T argument) {
    using working = working_type<T>;
    const working x = static_cast<working>(argument);
    if (is_nan(x)) return argument;
    const working magnitude = portable::abs(x);
    if (magnitude > largest_finite<working>) return not_a_number<T>;
    if constexpr (turned == 0) {
        // Here x^3/6 is below half an ulp of x. Returning x keeps the sign of zero.
        if (magnitude < power_of_two<working>(-std::numeric_limits<working>::digits / 2)) return argument;
    }
    reduced_angle<working> angle = reduce_to_right_angles(magnitude);
    angle.right_angles += static_cast<int>(turned);
    const working value = sine(angle);
    return static_cast<T>(turned == 0 && x < working(0) ? -value : value);
}

/// tan(x) of any x, in the same way. Error below 1 ulp.
template <class T, machine = this_machine>
constexpr T exact_tangent(T argument) {
    using working = working_type<T>;
    const working x = static_cast<working>(argument);
    if (is_nan(x)) return argument;
    const working magnitude = portable::abs(x);
    if (magnitude > largest_finite<working>) return not_a_number<T>;
    if (magnitude < power_of_two<working>(-std::numeric_limits<working>::digits / 2)) return argument;
    const reduced_angle<working> angle = reduce_to_right_angles(magnitude);
    const double_word<working> sine = sine_series(angle.rest);
    const double_word<working> cosine = cosine_series(angle.rest);
    const working value = angle.right_angles % 2 == 1 ? -quotient(cosine, sine) : quotient(sine, cosine);
    return static_cast<T>(x < working(0) ? -value : value);
}

}  // namespace ctgrad::numeric::detail
