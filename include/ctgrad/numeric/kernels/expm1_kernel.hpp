// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// exp(x) - 1. At most 2 ulp off; edge cases as numeric::portable::expm1 says.
///
/// Method: x = k ln 2 + r as for exp, and with s = 2^(k-1), which does not overflow, half of the result is
/// (s - 1/2) + s r + s (exp(r) - 1 - r). The first sum is exact: what its rounding loses is added to the
/// rest, which is small.
template <class V>
[[gnu::always_inline]] constexpr V expm1(V x) {
    using T = number_of<V>;
    using constants = exponential_constants<T>;
    constexpr int places = format<T>::fraction_digits;
    constexpr T negligible = std::numeric_limits<T>::epsilon() / T(4);  // exp(x) - 1 is x to the last bit
    constexpr T lowest = T(-2 * std::numeric_limits<T>::digits);        // and is -1
    // Of the exponent less one, with its bias.
    constexpr T shift = format<T>::shift + T(std::numeric_limits<T>::max_exponent - 2);

    const V bounded = at_most(at_least(x, V(lowest)), V(constants::highest));
    const V shifted = as_rounded(bounded * V(constants::per_ln2) + V(shift));
    const V k = shifted - V(shift);
    const V r = as_rounded(bounded - k * V(constants::ln2_high)) - k * V(constants::ln2_low);
    const V s = from_bits<V>(to_bits(shifted) << places);

    const V first = as_rounded(s - V(T(0.5)));
    const V second = as_rounded(s * r);
    const V sum = as_rounded(first + second);
    const V lost = second - as_rounded(sum - first);
    const V half = sum + (lost + s * (r * r * polynomial(constants::series, r)));
    return select(magnitude(x) < V(negligible), x, as_rounded(half) * V(T(2)));
}

}  // namespace ctgrad::numeric::kernels
