// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/numeric/kernels/lanes.hpp>

namespace ctgrad::numeric::kernels {

/// Constants of tanh. Computed by tests/numeric/coefficients.py.
template <class T>
struct hyperbolic_constants;

template <>
struct hyperbolic_constants<double> {
    static constexpr double highest = 20;  // tanh is 1 from here on
    static constexpr double per_half_ln2 = 0x1.71547652B82FEp1;
    static constexpr double half_ln2_high = 0x1.62E42FEFA38p-2;  // 42 digits: times k it is exact
    static constexpr double half_ln2_low = 0x1.EF35793C7673p-46;
    // (r coth(r) - 1)/r^2 in r^2 for |r| <= 0.55
    static constexpr double series[] = {0x1.5555555555553p-2,   -0x1.6C16C16C15DE1p-6, 0x1.1566ABBF0D15Ep-9,
                                        -0x1.BBD77812EC99Dp-13, 0x1.66A89A3AB8CB9p-16, -0x1.22707DB4A429Cp-19,
                                        0x1.D38946294B508p-23,  -0x1.4D3868E731BCCp-26};
};

template <>
struct hyperbolic_constants<float> {
    static constexpr float highest = 10;
    static constexpr float per_half_ln2 = 0x1.715476p1f;
    static constexpr float half_ln2_high = 0x1.62E4p-2f;  // 15 digits
    static constexpr float half_ln2_low = 0x1.7F7D1Cp-21f;
    static constexpr float series[] = {0x1.555554p-2f, -0x1.6C152Ep-6f, 0x1.14E81Cp-9f, -0x1.9C480Ap-13f};
};

/// The hyperbolic tangent. At most 2 ulp off; edge cases as numeric::portable::tanh says.
///
/// Method: r coth(r) is even, so its polynomial is short. For |x| < 0.55, tanh(x) = x / (x coth(x)). Beyond,
/// |x| = k ln(2)/2 + r with a whole k, and with c = r coth(r), exp(2r) = (c + r)/(c - r), so that
///
///     tanh|x| = 1 - 2/(exp(2|x|) + 1) = 1 + 2 (r - c) / (2^k (c + r) + (c - r)).
template <class V>
[[gnu::always_inline]] constexpr V tanh(V x) {
    using T = number_of<V>;
    using constants = hyperbolic_constants<T>;
    constexpr T shift = format<T>::shift;

    const V bounded = at_most(magnitude(x), V(constants::highest));
    const auto small = bounded < V(T(0.55));
    const V shifted = bounded * V(constants::per_half_ln2) + V(shift);
    const V k = select(small, V(T(0)), shifted - V(shift));
    const V r = (bounded - k * V(constants::half_ln2_high)) - k * V(constants::half_ln2_low);
    const V square = r * r;
    const V c = V(T(1)) + square * polynomial(constants::series, square);

    const V power = from_bits<V>(to_bits(c + r) + (to_bits(shifted) << format<T>::fraction_digits));
    const V minus = r - c;
    const V numerator = select(small, r, minus + minus);
    const V denominator = select(small, c, power - minus);
    const V result = select(small, V(T(0)), V(T(1))) + numerator / denominator;
    return from_bits<V>(to_bits(result) | sign_bit(x));
}

}  // namespace ctgrad::numeric::kernels
