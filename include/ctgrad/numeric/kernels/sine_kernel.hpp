// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../series/sine_series.hpp"
#include "../this_machine.hpp"
#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of sin and cos. Computed by tests/numeric/coefficients.py.
template <class T>
struct circular_constants;

template <>
struct circular_constants<double> {
    static constexpr double largest = 0x1p20;  // beyond, a multiple of pi/2 has too many digits
    static constexpr double per_right_angle = 0x1.45F306DC9C883p-1;
    // pi/2 in parts. All but the last have 33 digits or less: times k they are exact.
    static constexpr double leading[] = {0x1.921FB544p0};
    static constexpr double middle = 0x1.0B4611A6p-34;
    static constexpr double last = 0x1.3198A2E037073p-69;
    // (sin(r) - r)/r^3 and (cos(r) - 1 + r^2/2)/r^4 in r^2 for |r| <= pi/4
    static constexpr double sine[] = {-0x1.5555555555548p-3, 0x1.111111110F7C6p-7,   -0x1.A01A019BFCB66p-13,
                                      0x1.71DE3566C6BABp-19, -0x1.AE5E59C07B5F7p-26, 0x1.5D8F954DB3FBAp-33};
    static constexpr double cosine[] = {0x1.555555555554Bp-5,  -0x1.6C16C16C14F93p-10,
                                        0x1.A01A019C846BCp-16, -0x1.27E4F7EAD4C12p-22,
                                        0x1.1EE9D7BC7182p-29,  -0x1.8FA49C2D04D8Ap-37};
};

template <>
struct circular_constants<float> {
    static constexpr float largest = 0x1p13f;
    static constexpr float per_right_angle = 0x1.45F306p-1f;
    static constexpr float leading[] = {0x1.92p0f, 0x1.FB4p-12f};  // 11 digits
    static constexpr float middle = 0x1.444p-24f;
    static constexpr float last = 0x1.68C234p-39f;
    static constexpr float sine[] = {-0x1.555546p-3f, 0x1.11073Ap-7f, -0x1.9943D6p-13f};
    static constexpr float cosine[] = {0x1.55554Ap-5f, -0x1.6C0C32p-10f, 0x1.99EB08p-16f};
};

/// The sine and the cosine of what is left of an angle beside a whole number of right angles, whose last bits
/// are in `quadrant`; each as a sum whose second part is the smaller one.
template <class V>
struct reduced_sines {
    V sine[2];
    V cosine[2];
    bits_of<V> quadrant;
};

/// Method: x = k pi/2 + r + low with a whole k and |r| <= pi/4 (Cody & Waite), for 0 <= x <= largest. The low
/// part, what r lost to rounding, matters where x is near a multiple of pi/2; it enters to first order.
template <class V>
[[gnu::always_inline]] constexpr reduced_sines<V> sines_of_reducible(V x) {
    using T = number_of<V>;
    using constants = circular_constants<T>;
    const V one = V(T(1));

    const V shifted = as_rounded(x * V(constants::per_right_angle) + V(format<T>::shift));
    const V k = shifted - V(format<T>::shift);
    V leading_rest = x;
    for (const T part : constants::leading) leading_rest = as_rounded(leading_rest - k * V(part));
    const V rest = as_rounded(leading_rest - k * V(constants::middle));
    const V rest_low = (leading_rest - rest) - k * V(constants::middle);
    const V r = as_rounded(rest - k * V(constants::last));
    const V low = ((rest - r) - k * V(constants::last)) + rest_low;

    const V square = r * r;
    const V half_square = square * V(T(0.5));
    const V start = as_rounded(one - half_square);
    return {{r, r * square * polynomial(constants::sine, square) + low * start},
            {start, ((one - start) - half_square) +
                        (square * square * polynomial(constants::cosine, square) - r * low)},
            to_bits(shifted)};
}

/// The sine of such an angle and `turned` right angles, its sign changed where that bit of `sign` is set.
template <class V>
[[gnu::always_inline]] constexpr V sine_of_reduced(const reduced_sines<V>& reduced, bits_of<V> turned,
                                                   bits_of<V> sign) {
    using T = number_of<V>;
    using word = detail::unsigned_bits<T>;
    const V sine = reduced.sine[0] + reduced.sine[1];
    const V cosine = reduced.cosine[0] + reduced.cosine[1];

    // The last two bits of the quadrant: whether the other function takes its place, and its sign.
    const auto quadrant = reduced.quadrant + turned;
    const auto odd = constant_bits<V>(word{0}) - (quadrant & constant_bits<V>(word{1}));
    const auto value = (odd & to_bits(cosine)) | (~odd & to_bits(sine));
    const auto flip = (quadrant & constant_bits<V>(word{2})) << (8 * static_cast<int>(sizeof(T)) - 2);
    return from_bits<V>(value ^ flip ^ sign);
}

/// Replaces the lanes whose argument is too large, or NaN, by the exact function's values.
template <class V, machine = this_machine>
[[gnu::noinline, gnu::cold]] V correct_unreducible(V x, V result, number_of<V> (*exact)(number_of<V>)) {
    using T = number_of<V>;
    T arguments[V::width];
    T values[V::width];
    x.store(arguments);
    result.store(values);
    for (int lane = 0; lane < V::width; ++lane) {
        const T argument = arguments[lane];
        if (!(portable::abs(argument) <= circular_constants<T>::largest)) values[lane] = exact(argument);
    }
    return V::load(values);
}

/// sin(x), or for turned = 1 cos(x).
template <unsigned turned, class V>
[[gnu::always_inline]] constexpr V sine(V x) {
    using T = number_of<V>;
    const bool usual = all(magnitude(x) <= V(circular_constants<T>::largest));
    if constexpr (std::is_floating_point_v<V>) {
        if (!usual) return detail::exact_sine<turned>(x);
    }
    const auto sign = turned == 1 ? constant_bits<V>(0) : sign_bit(x);
    const V result = sine_of_reduced(sines_of_reducible(magnitude(x)), constant_bits<V>(turned), sign);
    if constexpr (!std::is_floating_point_v<V>) {
        if (!usual) [[unlikely]]
            return correct_unreducible(x, result, &detail::exact_sine<turned, T>);
    }
    return result;
}

/// The sine. At most 2 ulp off; edge cases as numeric::portable::sin says. What is larger than 2^20, in float
/// 2^13, takes a branch.
template <class V>
[[gnu::always_inline]] constexpr V sin(V x) {
    return sine<0>(x);
}

/// The cosine, in the same way.
template <class V>
[[gnu::always_inline]] constexpr V cos(V x) {
    return sine<1>(x);
}

/// Both, of one reduction.
template <class V>
struct sine_and_cosine {
    V sine;
    V cosine;
};

/// The sine and the cosine of a pack, in the same way.
template <class V>
[[gnu::always_inline]] inline sine_and_cosine<V> sin_and_cos(V x) {
    using T = number_of<V>;
    const bool usual = all(magnitude(x) <= V(circular_constants<T>::largest));
    const reduced_sines<V> reduced = sines_of_reducible(magnitude(x));
    const V sine = sine_of_reduced(reduced, constant_bits<V>(0), sign_bit(x));
    const V cosine = sine_of_reduced(reduced, constant_bits<V>(1), constant_bits<V>(0));
    if (!usual) [[unlikely]]
        return {correct_unreducible(x, sine, &detail::exact_sine<0, T>),
                correct_unreducible(x, cosine, &detail::exact_sine<1, T>)};
    return {sine, cosine};
}

/// Replaces such lanes, each by the exact sine or cosine.
template <class V, machine = this_machine>
[[gnu::noinline, gnu::cold]] V correct_sine_or_cosine(V x, V result, bits_of<V> turned) {
    using T = number_of<V>;
    const V sine = correct_unreducible(x, result, &detail::exact_sine<0, T>);
    const V cosine = correct_unreducible(x, result, &detail::exact_sine<1, T>);
    const auto is_cosine = constant_bits<V>(0) - turned;
    return from_bits<V>((is_cosine & to_bits(cosine)) | (~is_cosine & to_bits(sine)));
}

/// The cosine of the lanes of a pack that are `turned`, 1 rather than 0, the sine of the others.
template <class V>
[[gnu::always_inline]] inline V sin_or_cos(V x, bits_of<V> turned) {
    using T = number_of<V>;
    const bool usual = all(magnitude(x) <= V(circular_constants<T>::largest));
    const V result = sine_of_reduced(sines_of_reducible(magnitude(x)), turned,
                                     sign_bit(x) & (turned - constant_bits<V>(1)));
    if (!usual) [[unlikely]]
        return correct_sine_or_cosine(x, result, turned);
    return result;
}

}  // namespace ctgrad::numeric::kernels
