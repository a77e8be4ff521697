// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../this_machine.hpp"
#include "double_word.hpp"
#include "split_constants.hpp"

namespace ctgrad::numeric::detail {

/// pi/2 in two parts, both of full precision.
template <class T, machine = this_machine>
constexpr double_word<T> right_angle() {
    return ordered_sum(half_pi_high<T>, half_pi_low<T>);
}

/// Of a series in x^2 <= 1/4 a term brings two digits.
template <class T>
inline constexpr int terms_up_to_half = std::numeric_limits<T>::digits / 2 + 2;

/// atan(x) - x, or for sign = 1 atanh(x) - x, for |x| <= 1/2.
template <int sign, class T, machine = this_machine>
constexpr T arc_tangent_rest(T x) {
    const T square = T(sign) * x * x;
    T series = T(0);
    for (int n = terms_up_to_half<T>; n >= 1; --n)
        series = square * (T(1) / static_cast<T>(2 * n + 1) + series);
    return x * series;
}

/// (arcsin(x) - x)/x, or for sign = -1 (arsinh(x) - x)/x, given x^2 <= 1/4.
template <int sign, class T, machine = this_machine>
constexpr T arc_sine_rest(T square) {
    T series = T(0);
    for (int n = terms_up_to_half<T>; n >= 1; --n) {
        const T odd = static_cast<T>(2 * n - 1);
        series = T(sign) * square * (odd * odd / static_cast<T>(2 * n * (2 * n + 1))) * (T(1) + series);
    }
    return series;
}

/// The arc sine, or for sign = -1 the inverse of the hyperbolic sine, of an |x| <= 1/2.
template <int sign, class T, machine = this_machine>
constexpr T arc_sine_up_to_half(T x, T square) {
    return x + x * arc_sine_rest<sign>(square);
}

}  // namespace ctgrad::numeric::detail
