// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sine_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// tan(x) for 0 <= x <= largest, its sign changed where that bit of `sign` is set: the quotient of sine and
/// cosine, or where the quadrant is odd of -cosine and sine, corrected by what both lost to rounding.
template <class V>
[[gnu::always_inline]] constexpr V tangent_of_reducible(V x, bits_of<V> sign) {
    using T = number_of<V>;
    using word = detail::unsigned_bits<T>;
    const reduced_sines<V> reduced = sines_of_reducible(x);
    const V sine = as_rounded(reduced.sine[0] + reduced.sine[1]);
    const V cosine = as_rounded(reduced.cosine[0] + reduced.cosine[1]);
    const V sine_lost = reduced.sine[1] - as_rounded(sine - reduced.sine[0]);
    const V cosine_lost = reduced.cosine[1] - as_rounded(cosine - reduced.cosine[0]);

    const auto odd = constant_bits<V>(word{0}) - (reduced.quadrant & constant_bits<V>(word{1}));
    const auto exchanged = odd & (to_bits(sine) ^ to_bits(cosine));
    const auto exchanged_lost = odd & (to_bits(sine_lost) ^ to_bits(cosine_lost));
    const V above = from_bits<V>(to_bits(sine) ^ exchanged);
    const V below = from_bits<V>(to_bits(cosine) ^ exchanged);
    const V above_lost = from_bits<V>(to_bits(sine_lost) ^ exchanged_lost);
    const V below_lost = from_bits<V>(to_bits(cosine_lost) ^ exchanged_lost);
    const V quotient = as_rounded(above / below);
    const V tangent = quotient + (above_lost - quotient * below_lost) / below;
    return from_bits<V>(to_bits(tangent) ^ sign ^ (odd & constant_bits<V>(format<T>::sign)));
}

/// The tangent. At most 2 ulp off; edge cases as numeric::portable::tan says. What is larger than 2^20, in
/// float 2^13, takes a branch.
template <class V>
[[gnu::always_inline]] constexpr V tan(V x) {
    using T = number_of<V>;
    const bool usual = all(magnitude(x) <= V(circular_constants<T>::largest));
    if constexpr (std::is_floating_point_v<V>) {
        if (!usual) return detail::exact_tangent(x);
    }
    const V result = tangent_of_reducible(magnitude(x), sign_bit(x));
    if constexpr (!std::is_floating_point_v<V>) {
        if (!usual) [[unlikely]]
            return correct_unreducible(x, result, &detail::exact_tangent<T>);
    }
    return result;
}

}  // namespace ctgrad::numeric::kernels
