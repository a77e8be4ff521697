// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../this_machine.hpp"
#include "binary_exponent.hpp"
#include "double_word.hpp"
#include "split_constants.hpp"

namespace ctgrad::numeric::detail {

/// log(2^exponent * (1 + fraction)) + correction, for 1 + fraction in [sqrt(1/2), sqrt(2)] and a correction
/// that is tiny beside the logarithm.
///
/// With s = fraction / (2 + fraction), log(1 + fraction) = 2 atanh(s) = 2s + s R where R = 2 (s^2/3 + s^4/5 +
/// ...), and 2s = fraction - s fraction. So the logarithm is fraction - s (fraction - R): an exact leading
/// term and a smaller one, for an error below 1 ulp.
template <class T, machine = this_machine>
constexpr T logarithm(int exponent, T fraction, T correction) {
    const T s = fraction / (T(2) + fraction);
    const T square = s * s;
    // s^2 <= 0.0295 < 2^-5, so a term brings more than 5 bits.
    constexpr int terms = (std::numeric_limits<T>::digits + 4) / 5;
    T series = T(0);
    for (int n = terms; n >= 1; --n) series = square * (T(2) / static_cast<T>(2 * n + 1) + series);

    const T multiple = static_cast<T>(exponent);
    const T small_part = (correction + multiple * ln2_low<T>)-s * (fraction - series);
    return multiple * ln2_high<T> + (fraction + small_part);
}

/// log(2^doublings (high + low)) of a high >= 1 and what it lost to rounding.
template <class T, machine = this_machine>
constexpr T logarithm_of_sum(double_word<T> sum, int doublings) {
    const binary_parts<T> parts = split_around_one(sum.high);
    return logarithm(parts.exponent + doublings, parts.mantissa - T(1), sum.low / sum.high);
}

}  // namespace ctgrad::numeric::detail
