// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "number_or_pack.hpp"

/// Whole numbers near to a number, exactly, with the edge cases of numeric::portable.
namespace ctgrad::numeric::kernels {

/// From here on every number is a whole one.
template <class T>
inline constexpr T always_whole = static_cast<T>(detail::unsigned_bits<T>{1} << format<T>::fraction_digits);

/// The whole number nearest to a size below always_whole, of two the even one.
template <class V>
[[gnu::always_inline]] constexpr V nearest_of_size(V size) {
    const V whole(always_whole<number_of<V>>);
    return as_rounded(size + whole) - whole;
}

/// The result with the sign of x, which zero has, too; x where that is always whole, infinite or NaN.
template <class V>
[[gnu::always_inline]] constexpr V rounded_like(V x, V result) {
    return select(magnitude(x) < V(always_whole<number_of<V>>), from_bits<V>(to_bits(result) | sign_bit(x)),
                  x);
}

template <class V>
[[gnu::always_inline]] constexpr V nearest_with_sign(V x) {
    return from_bits<V>(to_bits(nearest_of_size(magnitude(x))) | sign_bit(x));
}

template <class V>
[[gnu::always_inline]] constexpr V floor(V x) {
    using T = number_of<V>;
    const V nearest = nearest_with_sign(x);
    return rounded_like(x, nearest - select(x < nearest, V(T(1)), V(T(0))));
}

template <class V>
[[gnu::always_inline]] constexpr V ceil(V x) {
    using T = number_of<V>;
    const V nearest = nearest_with_sign(x);
    return rounded_like(x, nearest + select(nearest < x, V(T(1)), V(T(0))));
}

template <class V>
[[gnu::always_inline]] constexpr V round(V x) {
    using T = number_of<V>;
    const V size = magnitude(x);
    const V even = nearest_of_size(size);
    const V away = even + select(size - even == V(T(0.5)), V(T(1)), V(T(0)));
    return rounded_like(x, away);
}

}  // namespace ctgrad::numeric::kernels
