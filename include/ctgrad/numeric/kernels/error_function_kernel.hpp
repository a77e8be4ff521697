// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"
#include "first_digits.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of erf and erfc. Computed by tests/numeric/coefficients.py.
template <class T>
struct error_function_constants;

template <>
struct error_function_constants<double> {
    static constexpr double far = 28;          // erfc is 0 from here on
    static constexpr double close_to_one = 6;  // and 1 - erf here
    // erf(r)/r - 1 in r^2 for |r| <= 1/2
    static constexpr double centre[] = {0x1.06EBA8214DB69p-3,  -0x1.812746B0379E6p-2,  0x1.CE2F21A042B2Ap-4,
                                        -0x1.B82CE3127F803p-6, 0x1.565BCD0AAA421p-8,   -0x1.C02DB23EB7BAp-11,
                                        0x1.F9A2A6B2D81F8p-14, -0x1.F4BBA9460AEA6p-17, 0x1.B776EBD88457Bp-20,
                                        -0x1.39FFFA955304Bp-23};
    // ((1 + 2 x) exp(x^2) erfc(x) - 1)/(1 + t) in t = (x - 3)/(x + 3) for 0 <= x <= 28
    static constexpr double tail[] = {
        0x1.03148B5F9261Dp-2,   -0x1.8DF4CDBD61A94p-2,  0x1.5D40A2324C5BCp-2,  -0x1.B0FDDDBEE4757p-3,
        0x1.79703B43818A8p-4,   -0x1.86984B2E11AA5p-6,  0x1.238721935B63p-14,  0x1.426C151D94411p-9,
        -0x1.2B7898D991ADAp-11, -0x1.B58AD14FAA273p-13, 0x1.B202F271D9BFAp-14, 0x1.6AC30E39CD41Ep-16,
        -0x1.17B5C6A770D0Ep-16, -0x1.CBD49063A1D9Ap-19, 0x1.69652D20B02C3p-19, 0x1.9F1E97141F6EEp-21,
        -0x1.BC744E9738A0Dp-22, -0x1.9B5C113576855p-23, 0x1.A4F55966E204Dp-25, 0x1.5FC1B354EEC77p-25,
        -0x1.BE6E47E21A40Ep-31, -0x1.68C59FDF5576p-28,  -0x1.029F8E4B75344p-30};
};

template <>
struct error_function_constants<float> {
    static constexpr float far = 11;
    static constexpr float close_to_one = 4;
    static constexpr float centre[] = {0x1.06EBA8p-3f, -0x1.812732p-2f, 0x1.CE2522p-4f, -0x1.B667D2p-6f,
                                       0x1.35531Cp-8f};
    static constexpr float tail[] = {0x1.03148Cp-2f,   -0x1.8DF4CEp-2f,  0x1.5D409Cp-2f,  -0x1.B0FDB8p-3f,
                                     0x1.79726Ep-4f,   -0x1.86A49Ap-6f,  0x1.C69C68p-15f, 0x1.43A8E2p-9f,
                                     -0x1.11878Ep-11f, -0x1.B9C066p-13f, 0x1.477B8p-15f};
};

/// erfc(x) for 0 <= x <= far, or NaN.
///
/// Method: (1 + 2 x) exp(x^2) erfc(x) is 1 + v q(v - 1) with v = 2 x/(x + 3) and one polynomial q (Shepherd
/// & Laframboise 1981). What x^2, the exponential, the product and the quotient lose is added in the end.
template <class V>
[[gnu::always_inline]] constexpr V erfc_of_positive(V x) {
    using T = number_of<V>;
    using constants = error_function_constants<T>;
    using exponential = exponential_constants<T>;
    const V one(T(1));
    const V twice = x + x;

    // exp(-x^2) is 2^k (1 + e)
    const V first = first_digits(x);
    const V rest = x - first;
    const V shifted = as_rounded(V(shift_with_bias<T>) - x * x * V(exponential::per_ln2));
    const V k = as_rounded(shifted - V(shift_with_bias<T>));
    const V above = as_rounded(-(first * first) - k * V(exponential::ln2_high));
    const V below = k * V(exponential::ln2_low) + rest * (x + first);
    const V r = as_rounded(above - below);
    const V lost = as_rounded(above - r) - below;
    const V e = r + (lost + r * r * polynomial(exponential::series, r));

    const V v = twice / (x + V(T(3)));
    const V product = v * polynomial(constants::tail, v - one);
    const V p = as_rounded(one + product);
    const V p_lost = product - as_rounded(p - one);

    // (1 + e) p
    const V part = as_rounded(e * p);
    const V sum = as_rounded(p + part);
    const V sum_lost = (part - as_rounded(sum - p)) + (p_lost + e * p_lost);

    // divided by 1 + 2 x
    const V divisor = first_digits(one + twice);
    const V divisor_rest = twice - as_rounded(divisor - one);
    const V inverse = one / (one + twice);
    const V leading = first_digits(sum * inverse);
    const V remainder = (as_rounded(sum - leading * divisor) - leading * divisor_rest) + sum_lost;
    return times_power_of_two(leading + remainder * inverse, shifted);
}

/// The error function. At most 2 ulp off; edge cases as numeric::portable::erf says.
template <class V>
[[gnu::always_inline]] constexpr V erf(V x) {
    using T = number_of<V>;
    using constants = error_function_constants<T>;
    const V half(T(0.5));
    const V size = magnitude(x);
    const V near = at_most(size, half);
    const V value_near = near + near * polynomial(constants::centre, near * near);
    const V value = V(T(1)) - erfc_of_positive(at_most(size, V(constants::close_to_one)));
    return from_bits<V>(to_bits(select(size <= half, value_near, value)) | sign_bit(x));
}

/// 1 - erf(x). At most 2 ulp off; edge cases as numeric::portable::erfc says.
template <class V>
[[gnu::always_inline]] constexpr V erfc(V x) {
    using T = number_of<V>;
    const V value = erfc_of_positive(at_most(magnitude(x), V(error_function_constants<T>::far)));
    return select(x < V(T(0)), V(T(2)) - value, value);
}

}  // namespace ctgrad::numeric::kernels
