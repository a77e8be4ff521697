// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "number_or_pack.hpp"

/// The exact functions that go by the sign of their argument, with the edge cases of numeric::portable.
namespace ctgrad::numeric::kernels {

template <class V>
[[gnu::always_inline]] constexpr V sign(V x) {
    const V zero(number_of<V>(0));
    const V one(number_of<V>(1));
    // The magnitude of what has no sign is 0, or NaN.
    return select(zero < x, one, select(x < zero, -one, magnitude(x)));
}

template <class V>
[[gnu::always_inline]] constexpr V relu(V x) {
    const V zero(number_of<V>(0));
    return select(x <= zero, zero, x);
}

template <class V>
[[gnu::always_inline]] constexpr V heaviside(V x) {
    const V zero(number_of<V>(0));
    return select(zero < x, V(number_of<V>(1)), relu(x));
}

template <class V>
[[gnu::always_inline]] constexpr V copysign(V x, V sign) {
    return from_bits<V>(to_bits(magnitude(x)) | sign_bit(sign));
}

template <class V>
[[gnu::always_inline]] constexpr V nonzero(V x) {
    const V zero(number_of<V>(0));
    return x + select(x == zero, V(number_of<V>(1)), zero);  // a comparison is all bits or none: no blending
}

}  // namespace ctgrad::numeric::kernels
