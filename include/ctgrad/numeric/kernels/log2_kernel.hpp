// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"
#include "log_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// log of base 2 of 2^-shift x, for a normal x > 0: exact where x is a power of 2.
template <class V>
[[gnu::always_inline]] constexpr V log2_of_normal(V x, V shift) {
    using T = number_of<V>;
    const parts_around_one<V> parts = split_around_one(x, shift);
    return parts.exponent + log_around_one(V(T(0)), parts.fraction) * V(exponential_constants<T>::per_ln2);
}

/// The logarithm of base 2. At most 2 ulp off; edge cases as numeric::portable::log2 says.
template <class V>
[[gnu::always_inline]] constexpr V log2(V x) {
    using T = number_of<V>;
    constexpr T scale = static_cast<T>(detail::unsigned_bits<T>{1} << format<T>::fraction_digits);
    const auto subnormal = x < V(smallest_normal<T>);
    const V shift = select(subnormal, V(T(format<T>::fraction_digits)), V(T(0)));
    const V value = log2_of_normal(x * select(subnormal, V(scale), V(T(1))), shift);

    const V not_positive = select(x == V(T(0)), V(-infinite<T>), V(not_a_number<T>));
    const V not_finite = select(V(T(0)) < x, x, select(x <= V(T(0)), not_positive, x));
    return select(V(T(0)) < x, select(x <= V(largest_finite<T>), value, not_finite), not_finite);
}

}  // namespace ctgrad::numeric::kernels
