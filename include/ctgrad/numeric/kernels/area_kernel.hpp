// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/sqrt.hpp"
#include "log_kernel.hpp"

/// The inverses of the hyperbolic functions, whose values are areas below a hyperbola.
namespace ctgrad::numeric::kernels {

/// Constants of asinh, acosh and atanh. Computed by tests/numeric/coefficients.py.
template <class T>
struct area_constants;

template <>
struct area_constants<double> {
    static constexpr double far = 0x1p28;  // sqrt(x^2 + 1) is x from here on
    static constexpr double below_one = 0x1.FFFFFFFFFFFFFp-1;
    // (asinh(r)/r - 1)/r^2 in r^2 for |r| <= 1/2, (atanh(r)/r - 1)/r^2 for |r| <= 0.2
    static constexpr double sine[] = {-0x1.5555555555554p-3, 0x1.3333333333043p-4,  -0x1.6DB6DB6D8DADBp-5,
                                      0x1.F1C71C5F95FA3p-6,  -0x1.6E8BA0888A78Cp-6, 0x1.1C4E91B83DBC5p-6,
                                      -0x1.C993BFB5595B6p-7, 0x1.7A4BA85CFC2A3p-7,  -0x1.3E2AFA9870664p-7,
                                      0x1.0A1DA22541CB5p-7,  -0x1.9E7A8156DF73Ap-8, 0x1.013027FC4023Cp-8,
                                      -0x1.65A5EDA12143Ap-10};
    static constexpr double tangent[] = {0x1.555555555554Fp-2, 0x1.999999999C23Ap-3, 0x1.24924921D937Ep-3,
                                         0x1.C71C74995AA3Ep-4, 0x1.745C48A3FCB8p-4,  0x1.3B360881D3C38p-4,
                                         0x1.0DC6E8B36821Ap-4, 0x1.1BA10FCCA4DAFp-4};
};

template <>
struct area_constants<float> {
    static constexpr float far = 0x1p13f;
    static constexpr float below_one = 0x1.FFFFFEp-1f;
    static constexpr float sine[] = {-0x1.555554p-3f, 0x1.33320Ap-4f, -0x1.6D78Cp-5f,
                                     0x1.EBBB4p-6f,   -0x1.47598p-6f, 0x1.2C66D2p-7f};
    static constexpr float tangent[] = {0x1.5555B4p-2f, 0x1.992A2p-3f, 0x1.36F868p-3f};
};

/// A whole number, given its bits.
template <class V>
[[gnu::always_inline]] constexpr V whole_number(bits_of<V> digits) {
    using T = number_of<V>;
    constexpr T whole = static_cast<T>(detail::unsigned_bits<T>{1} << format<T>::fraction_digits);
    return from_bits<V>(digits | constant_bits<V>(to_bits(whole))) - V(whole);
}

/// log(2^doublings (high + low)) of a normal high >= 1 and what it lost to rounding.
template <class V>
[[gnu::always_inline]] constexpr V log_of_sum(V high, V low, V doublings) {
    using T = number_of<V>;
    using constants = logarithm_constants<T>;
    constexpr auto root_half = to_bits(constants::root_half);
    const auto moved = to_bits(high) + constant_bits<V>(format<T>::one - root_half);
    const V exponent = whole_number<V>(moved >> format<T>::fraction_digits);
    const V mantissa =
        from_bits<V>((moved & constant_bits<V>(format<T>::fraction)) + constant_bits<V>(root_half));
    const V multiple = exponent - V(T(std::numeric_limits<T>::max_exponent - 1)) + doublings;

    // As log_around_one, with low/high as the first-order correction.
    const V fraction = mantissa - V(T(1));
    const V s = fraction / (V(T(2)) + fraction);
    const V square = s * s;
    const V rest = square * polynomial(constants::series, square);
    const V small = (low / high + multiple * V(constants::ln2_low)) - s * (fraction - rest);
    return multiple * V(constants::ln2_high) + as_rounded(fraction + small);
}

/// asinh(r) for |r| <= 1/2, given its square.
template <class V>
[[gnu::always_inline]] constexpr V asinh_up_to_half(V r, V square) {
    return r + r * square * polynomial(area_constants<number_of<V>>::sine, square);
}

/// The inverse of the hyperbolic sine. At most 2 ulp off; edge cases as numeric::portable::asinh says.
///
/// Method: a polynomial up to 1/2; beyond, log(|x| + sqrt(x^2 + 1)) = log(1 + |x| + x^2/(1 + sqrt(x^2 + 1))),
/// where the quotient is the smaller part; and far away log(2 |x|).
template <class V>
[[gnu::always_inline]] constexpr V asinh(V x) {
    using T = number_of<V>;
    constexpr T farthest = area_constants<T>::far;
    const V one = V(T(1));
    const V half = V(T(0.5));
    const V size = magnitude(x);
    const V near = at_most(size, half);
    const V value_near = asinh_up_to_half(near, near * near);

    const V bounded = at_most(at_least(size, half), V(farthest));
    const V square = bounded * bounded;
    const V quotient = as_rounded(square / (one + functions::sqrt(one + square)));
    const V part = as_rounded(bounded + quotient);
    const V lost = as_rounded(quotient - as_rounded(part - bounded));
    const V high = as_rounded(part + one);
    const V one_again = as_rounded(high - part);
    const V lost_again = as_rounded(part - as_rounded(high - one_again)) + as_rounded(one - one_again);
    const V low = lost_again + lost;
    const auto is_far = V(farthest) < size;
    const V value =
        log_of_sum(select(is_far, size, high), select(is_far, V(T(0)), low), select(is_far, one, V(T(0))));

    const V finite = select(size <= V(largest_finite<T>), value, size);
    const V result = select(size <= half, value_near, finite);
    return from_bits<V>(to_bits(result) | sign_bit(x));
}

/// The inverse of the hyperbolic cosine. At most 2 ulp off; edge cases as numeric::portable::acosh says.
///
/// Method: up to 3/2 twice asinh(sqrt((x - 1)/2)), beyond log(x + sqrt((x - 1)(x + 1))), far away log(2 x).
template <class V>
[[gnu::always_inline]] constexpr V acosh(V x) {
    using T = number_of<V>;
    constexpr T farthest = area_constants<T>::far;
    const V one = V(T(1));
    const V threshold = V(T(1.5));
    const V near = at_most(at_least(x, V(T(0))), threshold);
    const V square = (near - one) * V(T(0.5));
    const V half = asinh_up_to_half(functions::sqrt(square), square);

    const V bounded = at_most(at_least(x, threshold), V(farthest));
    const V root = as_rounded(functions::sqrt((bounded - one) * (bounded + one)));
    const V high = as_rounded(bounded + root);
    const V low = root - as_rounded(high - bounded);
    const auto is_far = V(farthest) < x;
    const V value =
        log_of_sum(select(is_far, x, high), select(is_far, V(T(0)), low), select(is_far, one, V(T(0))));

    const V finite = select(x <= V(largest_finite<T>), value, x);
    return select(x <= threshold, half + half, finite);
}

/// The inverse of the hyperbolic tangent. At most 2 ulp off; edge cases as numeric::portable::atanh says.
///
/// Method: (1 + |x|)/(1 - |x|) is about K = 2^k, read from the bits of both, and atanh|x| = k ln(2)/2 +
/// atanh(s) with s = (|x| - (K (1 - |x|) - 1))/((1 + |x|) + K (1 - |x|)), at most 0.2. Up to 1/6 s is |x|.
template <class V>
[[gnu::always_inline]] constexpr V atanh(V x) {
    using T = number_of<V>;
    using constants = area_constants<T>;
    using logarithm = logarithm_constants<T>;
    constexpr int places = format<T>::fraction_digits;
    constexpr auto half_place = detail::unsigned_bits<T>{1} << (places - 1);
    const V one = V(T(1));
    const V size = magnitude(x);
    const V bounded = at_most(size, V(constants::below_one));

    const V above = as_rounded(one + bounded);
    const V below = as_rounded(one - bounded);
    const V below_lost = as_rounded(one - below) - bounded;
    const auto exponent = ((to_bits(above) - to_bits(below)) + constant_bits<V>(half_place)) >> places;
    const V k = whole_number<V>(exponent);
    const V power = from_bits<V>((exponent << places) + constant_bits<V>(format<T>::one));

    const auto is_small = bounded <= V(T(0.1666));
    const V scaled = as_rounded(power * below);
    const V difference = as_rounded(bounded - as_rounded(scaled - one)) - power * below_lost;
    const V numerator = select(is_small, bounded, difference);
    const V denominator = select(is_small, one, above + scaled);
    const V s = as_rounded(numerator / denominator);
    const V square = s * s;

    const V leading = k * V(logarithm::ln2_high / T(2));
    const V sum = as_rounded(leading + s);
    const V lost = s - as_rounded(sum - leading);
    const V value =
        sum +
        (lost + (k * V(logarithm::ln2_low / T(2)) + s * square * polynomial(constants::tangent, square)));
    const V beyond = select(size == one, V(infinite<T>), V(not_a_number<T>));
    const V result = select(size < one, value, beyond);
    return from_bits<V>(to_bits(result) | sign_bit(x));
}

}  // namespace ctgrad::numeric::kernels
