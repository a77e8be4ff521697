// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of sinh and cosh. Computed by tests/numeric/coefficients.py.
template <class T>
struct hyperbolic_sine_constants;

template <>
struct hyperbolic_sine_constants<double> {
    static constexpr double highest = 711;                      // both are infinite from here on
    static constexpr double last_finite = 0x1.633CE8FB9F87Dp9;  // the last x with finite ones
    // (sinh(r)/r - 1)/r^2 in r^2 for |r| <= 1, (cosh(r) - 1)/r^2 for |r| <= ln(2)/2
    static constexpr double sine[] = {0x1.5555555555556p-3,  0x1.11111111110A6p-7,  0x1.A01A01A0289B2p-13,
                                      0x1.71DE3A465A2CFp-19, 0x1.AE64671BC9F78p-26, 0x1.611A55DDD0E6Fp-33,
                                      0x1.B4C76CA3C3CAFp-41};
    static constexpr double cosine[] = {0x1.000000000000Cp-1, 0x1.555555554FF9Dp-5, 0x1.6C16C185BF1AEp-10,
                                        0x1.A0199660AC3FEp-16, 0x1.28B0702758E48p-22};
};

template <>
struct hyperbolic_sine_constants<float> {
    static constexpr float highest = 90;
    static constexpr float last_finite = 0x1.65A9F8p6f;
    static constexpr float sine[] = {0x1.555556p-3f, 0x1.111134p-7f, 0x1.9FFE96p-13f, 0x1.7A1512p-19f};
    static constexpr float cosine[] = {0x1p-1f, 0x1.55547Ep-5f, 0x1.6D9786p-10f};
};

/// sinh|x|, or for even cosh x.
///
/// Method: |x| = k ln(2) + r with a whole k, 0 for the sinh of what is at most 1, and |r| <= ln(2)/2
/// otherwise. With c = 4^-k, 2^(1-k) sinh|x| is (1 - c) cosh(r) + (1 + c) sinh(r), and cosh has the signs the
/// other way round. Both series are short, and 1 - c or 1 + c, which leads, is kept exactly.
template <bool even, class V>
[[gnu::always_inline]] constexpr V hyperbolic_sine(V x) {
    using T = number_of<V>;
    using constants = hyperbolic_sine_constants<T>;
    using reduction = exponential_constants<T>;
    constexpr int places = format<T>::fraction_digits;
    constexpr T bias = T(std::numeric_limits<T>::max_exponent - 1);
    constexpr T digits = 32;  // from there on c is below half an ulp of 1
    const V one = V(T(1));

    const V bounded = at_most(magnitude(x), V(constants::highest));
    const V nearest = as_rounded(bounded * V(reduction::per_ln2) + V(format<T>::shift)) - V(format<T>::shift);
    const V k = as_rounded(even ? nearest : select(bounded <= one, V(T(0)), nearest));
    const V r = as_rounded(bounded - k * V(reduction::ln2_high)) - k * V(reduction::ln2_low);
    const V square = r * r;
    const V sine = r + r * square * polynomial(constants::sine, square);
    const V rest_of_cosine = square * polynomial(constants::cosine, square);

    const auto power_of_two = [](V whole_exponent) __attribute__((always_inline)) {
        return from_bits<V>(to_bits(as_rounded(whole_exponent + V(format<T>::shift + bias))) << places);
    };
    const V few = at_most(k, V(digits));
    const V c = power_of_two(-(few + few));
    const V signed_c = even ? c : -c;
    const V leading = as_rounded(one + signed_c);
    const V lost = as_rounded((one - leading) + signed_c);
    const V scaled = leading + (lost + (leading * rest_of_cosine + (one - signed_c) * sine));
    // 2^(k-1) may be more than the largest number: in two factors, the last of them 1 or 2.
    const V last = at_most(k, one);
    return as_rounded(scaled * power_of_two(k - one - last)) * (one + last);
}

/// The hyperbolic sine. At most 2 ulp off; edge cases as numeric::portable::sinh says.
template <class V>
[[gnu::always_inline]] constexpr V sinh(V x) {
    return from_bits<V>(to_bits(hyperbolic_sine<false>(x)) | sign_bit(x));
}

/// The hyperbolic cosine, in the same way.
template <class V>
[[gnu::always_inline]] constexpr V cosh(V x) {
    return hyperbolic_sine<true>(x);
}

}  // namespace ctgrad::numeric::kernels
