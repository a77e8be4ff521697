// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "log_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// log(1 + x). At most 2 ulp off; edge cases as numeric::portable::log1p says.
///
/// Method: as log, of the sum rounded; what the rounding lost, in parts of the sum, is added. Where the sum
/// is between sqrt(1/2) and sqrt(2) its distance from 1 is x itself.
template <class V>
[[gnu::always_inline]] constexpr V log1p(V x) {
    using T = number_of<V>;
    const V one(T(1));
    const V bounded = at_most(x, V(largest_finite<T>));
    const V sum = as_rounded(one + bounded);
    const V back = as_rounded(sum - one);
    // exact also where x is the larger
    const V lost = (one - as_rounded(sum - back)) + as_rounded(bounded - back);
    const parts_around_one<V> parts = split_around_one(sum, V(T(0)));
    const auto around_one = parts.exponent == V(T(0));
    const V fraction = select(around_one, bounded, parts.fraction);
    const V correction = select(around_one, V(T(0)), lost / sum);
    const V value = log_around_one(parts.exponent, fraction,
                                   parts.exponent * V(logarithm_constants<T>::ln2_low) + correction);

    const V signed_value = from_bits<V>(to_bits(value) | sign_bit(x));
    const V outside = select(x == V(T(-1)), V(-infinite<T>), V(not_a_number<T>));
    return select(V(T(-1)) < x, select(x <= V(largest_finite<T>), signed_value, x),
                  select(x <= V(T(-1)), outside, x));
}

}  // namespace ctgrad::numeric::kernels
