// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../this_machine.hpp"
#include "binary_exponent.hpp"
#include "double_word.hpp"
#include "expm1_series.hpp"
#include "not_finite.hpp"

namespace ctgrad::numeric::detail {

/// (exp(x) + sign exp(-x))/2 of an x >= 0, for a T without kernels; the second exponential is the reciprocal
/// of the first.
template <int sign, class T, machine = this_machine>
constexpr T mean_of_exponentials(T x) {
    constexpr T far = T(std::numeric_limits<T>::max_exponent);
    if (x > far) return infinite<T>;
    const reduced_exponential<T> reduced = reduce_exponential(x);
    const double_word<T> sum = ordered_sum(T(1), reduced.expm1.high);
    const T mantissa = sum.high + (sum.low + reduced.expm1.low);
    if (reduced.exponent > std::numeric_limits<T>::digits) return scale(mantissa, reduced.exponent - 1);
    const T half = mantissa * power_of_two<T>(reduced.exponent - 1);
    return half + T(sign) / (T(4) * half);
}

/// sinh(x) for a T without kernels: up to 1 its Taylor series.
template <class T, machine = this_machine>
constexpr T sinh_by_series(T x) {
    const T size = x < T(0) ? -x : x;
    if (size > T(1)) return x < T(0) ? -mean_of_exponentials<-1>(size) : mean_of_exponentials<-1>(size);
    constexpr int degree = std::numeric_limits<T>::digits / 4 + 5;  // its factorial exceeds the digits of T
    const T square = x * x;
    T series = T(0);
    for (int n = degree / 2 * 2 + 1; n >= 3; n -= 2)
        series = square / static_cast<T>((n - 1) * n) * (T(1) + series);
    return x + x * series;
}

/// cosh(x) for a T without kernels.
template <class T, machine = this_machine>
constexpr T cosh_by_series(T x) {
    return mean_of_exponentials<1>(x < T(0) ? -x : x);
}

}  // namespace ctgrad::numeric::detail
