// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/sqrt.hpp"
#include "arc_tangent_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of asin and acos. Computed by tests/numeric/coefficients.py.
template <class T>
struct arc_sine_constants;

template <>
struct arc_sine_constants<double> {
    // (asin(r)/r - 1)/r^2 in r^2 for |r| <= 1/2
    static constexpr double series[] = {0x1.5555555555577p-3, 0x1.333333332E102p-4, 0x1.6DB6DB721416Cp-5,
                                        0x1.F1C71A946FCA7p-6, 0x1.6E8BDEEC66C16p-6, 0x1.1C49EFA06958Ep-6,
                                        0x1.CA1F9CF12861Ep-7, 0x1.758518EAF9092p-7, 0x1.613EC24247EFDp-7,
                                        0x1.E5D77F18CF535p-9, 0x1.63A4AE5AD1E8Ap-6, -0x1.5807FF7E06DDDp-6,
                                        0x1.0B49B44B00319p-5};
};

template <>
struct arc_sine_constants<float> {
    static constexpr float series[] = {0x1.55554Cp-3f, 0x1.33387Ep-4f, 0x1.6CAEC2p-5f,
                                       0x1.049216p-5f, 0x1.D919A8p-7f, 0x1.33577Ep-5f};
};

/// asin|x| is r + rest, or for |x| > 1/2 pi/2 - 2 (r + rest) with r = sqrt((1 - |x|)/2), which is 1/2 at
/// most.
template <class V>
struct arc_sine_parts {
    V r;
    V rest;
};

template <class V, class Mask>
[[gnu::always_inline]] constexpr arc_sine_parts<V> parts_of_arc_sine(V size, Mask beyond_half) {
    using T = number_of<V>;
    const V bounded = at_most(size, V(T(2)));
    const V complement = (V(T(1)) - bounded) * V(T(0.5));
    const V square = select(beyond_half, complement, bounded * bounded);
    const V r = select(beyond_half, functions::sqrt(complement), size);
    return {r, r * square * polynomial(arc_sine_constants<T>::series, square)};
}

/// The arc sine. At most 2 ulp off; edge cases as numeric::portable::asin says.
template <class V>
[[gnu::always_inline]] constexpr V asin(V x) {
    using T = number_of<V>;
    using constants = arc_tangent_constants<T>;
    const V size = magnitude(x);
    const auto beyond_half = V(T(0.5)) < size;
    const auto [r, rest] = parts_of_arc_sine(size, beyond_half);
    const V right = V(constants::right_angle);
    const V sum = as_rounded(right - (r + r));
    const V lost = as_rounded(right - sum) - (r + r);
    const V beyond = sum + (lost + (V(constants::right_angle_low) - (rest + rest)));
    const V result = select(beyond_half, beyond, r + rest);
    return from_bits<V>(to_bits(result) | sign_bit(x));
}

/// The arc cosine: pi/2 - asin x up to 1/2, else twice the arc sine of sqrt((1 - |x|)/2), below 0 that
/// subtracted from pi. At most 2 ulp off; edge cases as numeric::portable::acos says.
template <class V>
[[gnu::always_inline]] constexpr V acos(V x) {
    using T = number_of<V>;
    using constants = arc_tangent_constants<T>;
    const V size = magnitude(x);
    const auto beyond_half = V(T(0.5)) < size;
    const auto [r, rest] = parts_of_arc_sine(size, beyond_half);

    // angle - scale (r + rest), the sign of x before it, with pi/2, pi or 0 for the angle
    const auto negative = x < V(T(0));
    const V zero = V(T(0));
    const V right = V(constants::right_angle);
    const V right_low = V(constants::right_angle_low);
    const V angle = select(beyond_half, select(negative, right + right, zero), right);
    const V angle_low = select(beyond_half, select(negative, right_low + right_low, zero), right_low);
    const V scale = select(beyond_half, V(T(-2)), V(T(1)));
    const V away = from_bits<V>(to_bits(scale * r) ^ sign_bit(x));
    const V away_rest = from_bits<V>(to_bits(scale * rest) ^ sign_bit(x));
    const V sum = as_rounded(angle - away);
    const V lost = select(angle == zero, zero, as_rounded(angle - sum) - away);
    return sum + (lost + (angle_low - away_rest));
}

}  // namespace ctgrad::numeric::kernels
