// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of tanh. Computed by tests/numeric/coefficients.py.
template <class T>
struct hyperbolic_constants;

template <>
struct hyperbolic_constants<double> {
    static constexpr double highest = 20;  // tanh is 1 from here on
    // (r coth(r) - 1)/r^2 in r^2 for |r| <= 0.65
    static constexpr double series[] = {0x1.5555555555539p-2,   -0x1.6C16C16C0E436p-6, 0x1.1566ABB912611p-9,
                                        -0x1.BBD7739EA19B4p-13, 0x1.66A7B6E0BADCFp-16, -0x1.225785BEBF7F6p-19,
                                        0x1.D0AF25C91EF6Ep-23,  -0x1.3C41ED2ECA3p-26};
};

template <>
struct hyperbolic_constants<float> {
    static constexpr float highest = 10;
    static constexpr float series[] = {0x1.555552p-2f, -0x1.6C12A2p-6f, 0x1.1477D2p-9f, -0x1.90BFCp-13f};
};

/// The hyperbolic tangent. At most 2 ulp off; edge cases as numeric::portable::tanh says.
///
/// Method: |x| = k ln(2) + r with a whole k, which is 0 for |x| < 0.64. The polynomial for c = r coth(r) is
/// short, as that is even, and exp(2r) = (c + r)/(c - r). So with q = 4^k / 2
///
///     tanh|x| = r / c                                              for k = 0, else
///     tanh|x| = 1 - 2/(exp(2|x|) + 1) = 1 + (r - c) / ((q + 1/2) c + (q - 1/2) r),
///
/// which is one formula: for k = 0 the denominator is c.
template <class V>
[[gnu::always_inline]] constexpr V tanh(V x) {
    using T = number_of<V>;
    using constants = hyperbolic_constants<T>;
    using reduction = exponential_constants<T>;
    // Adding it leaves three binary digits behind the point; what is in them is cut off.
    constexpr T shift = format<T>::shift / T(8);
    constexpr detail::unsigned_bits<T> fraction = 7;

    const V bounded = at_most(magnitude(x), V(constants::highest));
    const V shifted = as_rounded(bounded * V(reduction::per_ln2) + V(shift));
    const auto whole = to_bits(shifted) & constant_bits<V>(~fraction);
    const V k = from_bits<V>(whole) - V(shift);
    const V r = as_rounded(bounded - k * V(reduction::ln2_high)) - k * V(reduction::ln2_low);
    const V square = r * r;
    const V c = V(T(1)) + square * polynomial(constants::series, square);

    const V half = V(T(0.5));
    const V q = from_bits<V>(to_bits(half) + (whole << (format<T>::fraction_digits - 2)));
    const V start = at_most(k, V(T(1)));
    const V result = start + (r - start * c) / (c + as_rounded(q - half) * (c + r));
    return from_bits<V>(to_bits(result) | sign_bit(x));
}

}  // namespace ctgrad::numeric::kernels
