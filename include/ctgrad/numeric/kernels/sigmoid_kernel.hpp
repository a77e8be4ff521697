// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// 1/(1 + exp(-x)), given power = exp(-|x|), which cannot overflow.
template <class V>
[[gnu::always_inline]] constexpr V sigmoid_from_power(V x, V power) {
    using T = number_of<V>;
    const V one = V(T(1));
    const V sum = as_rounded(one + power);
    const V quotient = as_rounded(select(x < V(T(0)), power, one) / sum);
    // What the sum lost to rounding, which matters most where the sum is little more than 1.
    const V lost = power - (sum - one);
    return quotient - quotient * lost;
}

/// The logistic function 1/(1 + exp(-x)). At most 2 ulp off; edge cases as numeric::portable::sigmoid says.
template <class V>
[[gnu::always_inline]] constexpr V sigmoid(V x) {
    return sigmoid_from_power(x, exp_below_overflow(negative_magnitude(x)));
}

}  // namespace ctgrad::numeric::kernels
