// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// The first half of the digits of x: products of such numbers are exact.
template <class V>
[[gnu::always_inline]] constexpr V first_digits(V x) {
    using T = number_of<V>;
    constexpr int dropped = (std::numeric_limits<T>::digits + 1) / 2;
    return from_bits<V>(to_bits(x) & constant_bits<V>(~((detail::unsigned_bits<T>{1} << dropped) - 1)));
}

}  // namespace ctgrad::numeric::kernels
