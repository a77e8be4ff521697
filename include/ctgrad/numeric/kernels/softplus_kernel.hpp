// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"
#include "log_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// The smooth rectifier log(1 + exp(x)). At most 2 ulp off; edge cases as numeric::portable::softplus says.
///
/// Method: max(x, 0) + log(1 + e) with e = exp(-|x|), where 1 + e stays in [1, 2]: it, or half of it, is
/// within a factor of sqrt(2) of 1, and e or (e - 1)/2 is without error what log_around_one() wants.
template <class V>
[[gnu::always_inline]] constexpr V softplus(V x) {
    using T = number_of<V>;
    const V zero = V(T(0));
    const V power = exp_below_overflow(negative_magnitude(x));
    const auto halved = V(T(0.41421356)) < power;
    const V fraction = select(halved, (power - V(T(1))) * V(T(0.5)), power);
    return select(zero < x, x, zero) + log_around_one(select(halved, V(T(1)), zero), fraction);
}

}  // namespace ctgrad::numeric::kernels
