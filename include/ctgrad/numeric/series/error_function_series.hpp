// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../this_machine.hpp"
#include "binary_exponent.hpp"
#include "double_word.hpp"
#include "expm1_series.hpp"

namespace ctgrad::numeric::detail {

/// sqrt(pi) = root_pi_high + root_pi_low.
template <class T>
inline constexpr T root_pi_high = static_cast<T>(0x1.C5BF891Bp0L);
template <class T>
inline constexpr T root_pi_low = static_cast<T>(0x4.EF6AA79C3B0520D5DB9383FE3921546Fp-36L);

/// erf(x) for |x| <= 1/2, by its Taylor series.
template <class T, machine = this_machine>
constexpr T erf_by_series(T x) {
    T series = T(0);
    for (int n = 40; n >= 1; --n)
        series = -x * x / static_cast<T>(n) * (T(1) / static_cast<T>(2 * n + 1) + series);
    const T factor = T(2) / (root_pi_high<T> + root_pi_low<T>);
    return x * (factor + factor * series);
}

/// erfc(x) for x >= 3/8: exp(-x^2) in parts of sqrt(pi) (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), Laplace's
/// continued fraction.
template <class T, machine = this_machine>
constexpr T erfc_by_fraction(T x) {
    constexpr int digits = std::numeric_limits<T>::digits;
    if (x > T(std::numeric_limits<T>::max_exponent) ||
        x * x > T(std::numeric_limits<T>::max_exponent + 2 * digits))
        return T(0);
    // The terms that remain change nothing: after n terms the error is like exp(-2 x sqrt(2 n)), and for
    // large x like n!/(2 x^2)^n.
    const T wanted = T(digits) / (T(2.5) * x);
    T fraction = T(0);
    for (int n = digits / 4 + static_cast<int>(wanted * wanted); n >= 1; --n)
        fraction = static_cast<T>(n) / T(2) / (x + fraction);

    const double_word<T> square = exact_product(x, x);
    const reduced_exponential<T> reduced = reduce_exponential(-square.high);
    const double_word<T> power = ordered_sum(T(1), reduced.expm1.high);
    const double_word<T> whole = exact_sum(x, fraction);
    const double_word<T> product = exact_product(whole.high, root_pi_high<T>);
    const double_word<T> divisor =
        ordered_sum(product.high, product.low + whole.high * root_pi_low<T> + whole.low * root_pi_high<T>);
    const T value = quotient({power.high, power.low + reduced.expm1.low - square.low * power.high}, divisor);
    return scale(value, reduced.exponent);
}

}  // namespace ctgrad::numeric::detail
