// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lanes/as_rounded.hpp"

namespace ctgrad::numeric::detail {

/// A number with half as many digits again: `head` has so few that products of two heads are exact. Constants
/// says how many, by `first_digits(x)`.
template <class V>
struct number_in_parts {
    V head;
    V tail;
};

template <class Constants, class V>
[[gnu::always_inline]] constexpr number_in_parts<V> in_parts(V high, V low) {
    const V head = Constants::first_digits(as_rounded(high + low));
    return {head, as_rounded(high - head) + low};
}

template <class V>
[[gnu::always_inline]] constexpr number_in_parts<V> multiplied(number_in_parts<V> a, number_in_parts<V> b) {
    return {a.head * b.head, a.head * b.tail + a.tail * (b.head + b.tail)};
}

/// log(2^exponent mantissa) for a mantissa in [sqrt(1/2), sqrt(2)).
///
/// Method: s = (mantissa - 1)/(mantissa + 1), and 2 atanh(s) = 2 s + s^3 (2/3 + s^2 (2/5 + ...)).
template <class Constants, class V>
[[gnu::always_inline]] constexpr number_in_parts<V> logarithm_in_parts(V mantissa, V exponent) {
    using T = typename Constants::number;
    const V one(T(1));
    const V two(T(2));
    const V fraction = mantissa - one;
    const V divisor = Constants::first_digits(mantissa + one);
    const V divisor_rest = fraction - as_rounded(divisor - two);
    const V inverse = one / (mantissa + one);
    const V leading = Constants::first_digits(fraction * inverse);
    const V remainder = as_rounded(fraction - leading * divisor) - leading * divisor_rest;
    const number_in_parts<V> s{leading, remainder * inverse};

    const number_in_parts<V> square = multiplied(s, s);
    const number_in_parts<V> z = in_parts<Constants>(square.head, square.tail);
    const V rest = (z.head + z.tail) * Constants::rest_of_series(z.head + z.tail);
    const V two_thirds(Constants::two_thirds);
    const V sum = as_rounded(two_thirds + rest);
    const number_in_parts<V> series =
        in_parts<Constants>(sum, (as_rounded(two_thirds - sum) + rest) + V(Constants::two_thirds_low));
    const number_in_parts<V> cube = multiplied(s, z);
    const number_in_parts<V> small = multiplied(in_parts<Constants>(cube.head, cube.tail), series);

    const V multiple = exponent * V(Constants::ln2_high);
    const V twice = leading + leading;
    const V first = as_rounded(multiple + twice);
    const V first_lost = as_rounded(multiple - first) + twice;
    const V second = as_rounded(first + small.head);
    const V second_lost = as_rounded(first - second) + small.head;
    const V tail = (s.tail + s.tail) + (small.tail + exponent * V(Constants::ln2_low));
    return in_parts<Constants>(second, (first_lost + second_lost) + tail);
}

}  // namespace ctgrad::numeric::detail
