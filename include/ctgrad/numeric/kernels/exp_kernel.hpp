// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of exp. Computed by tests/numeric/coefficients.py.
template <class T>
struct exponential_constants;

template <>
struct exponential_constants<double> {
    static constexpr double lowest = -746;                      // exp is 0 from here on
    static constexpr double highest = 710;                      // and infinite from here on
    static constexpr double last_finite = 0x1.62E42FEFA39EFp9;  // the last x with a finite exp
    static constexpr double per_ln2 = 0x1.71547652B82FEp0;
    static constexpr double ln2_high = 0x1.62E42FEFA4p-1;  // 41 digits: times k it is exact
    static constexpr double ln2_low = -0x1.8432A1B0E2634p-43;
    // (exp(r) - 1 - r)/r^2 for |r| <= ln(2)/2
    static constexpr double series[] = {0x1.000000000000Ap-1,  0x1.55555555554FAp-3,  0x1.5555555550876p-5,
                                        0x1.11111111279AFp-7,  0x1.6C16C1842B2DDp-10, 0x1.A01A012B19C7Bp-13,
                                        0x1.A0199A0A1FA8Fp-16, 0x1.71DF239B767B3p-19, 0x1.28AD745FC987Fp-22,
                                        0x1.AD822DC494A4Ap-26};
};

template <>
struct exponential_constants<float> {
    static constexpr float lowest = -104;
    static constexpr float highest = 89;
    static constexpr float last_finite = 0x1.62E42Ep6f;
    static constexpr float per_ln2 = 0x1.715476p0f;
    static constexpr float ln2_high = 0x1.62E4p-1f;  // 15 digits
    static constexpr float ln2_low = 0x1.7F7D1Cp-20f;
    static constexpr float series[] = {0x1.FFFFFCp-2f, 0x1.555492p-3f, 0x1.5558EEp-5f, 0x1.1239C8p-7f,
                                       0x1.6A2754p-10f};
};

/// x times two to the power that stands in the last bits of the number `shifted`, where 2 bias have been
/// added to it: in two factors, so that a subnormal result rounds once and one out of range becomes infinite.
template <class V>
[[gnu::always_inline]] constexpr V times_power_of_two(V x, V shifted) {
    constexpr int places = format<number_of<V>>::fraction_digits;
    const auto exponent = to_bits(shifted);
    const auto half = exponent >> 1;
    return as_rounded(x * from_bits<V>(half << places)) * from_bits<V>((exponent - half) << places);
}

/// exp(r) times such a power.
template <class V>
[[gnu::always_inline]] constexpr V scaled_exponential(V shifted, V r) {
    const V power =
        V(number_of<V>(1)) + (r + r * r * polynomial(exponential_constants<number_of<V>>::series, r));
    return times_power_of_two(power, shifted);
}

/// The number that leaves a whole number, with the bias of two exponents added, in the last bits of a sum.
template <class T>
inline constexpr T shift_with_bias = format<T>::shift + T(2 * (std::numeric_limits<T>::max_exponent - 1));

/// exp(x) for x <= highest, or NaN.
///
/// Method: x = k ln 2 + r with a whole k and |r| <= ln(2)/2 (Cody & Waite), a polynomial for exp(r), and 2^k.
template <class V>
[[gnu::always_inline]] constexpr V exp_below_overflow(V x) {
    using T = number_of<V>;
    using constants = exponential_constants<T>;
    const V bounded = at_least(x, V(constants::lowest));
    const V shifted = as_rounded(bounded * V(constants::per_ln2) + V(shift_with_bias<T>));
    const V k = shifted - V(shift_with_bias<T>);
    const V r = as_rounded(bounded - k * V(constants::ln2_high)) - k * V(constants::ln2_low);
    return scaled_exponential(shifted, r);
}

/// The exponential function. At most 2 ulp off; edge cases as numeric::portable::exp says.
template <class V>
[[gnu::always_inline]] constexpr V exp(V x) {
    return exp_below_overflow(at_most(x, V(exponential_constants<number_of<V>>::highest)));
}

}  // namespace ctgrad::numeric::kernels
