// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../elementary/abs.hpp"
#include "../elementary/log.hpp"
#include "../series/not_finite.hpp"

namespace ctgrad::numeric {

/// The sum of ln |x| over a few numbers, which stand `stride` apart: the logarithm of their product where all
/// products on the way are normal numbers.
template <int Count, class T>
[[gnu::always_inline]] constexpr T log_of_pivots(const T* pivots, int stride) {
    if constexpr (std::is_floating_point_v<T>) {
        T product = T(1);
        bool usual = true;
        for (int k = 0; k < Count; ++k) {
            product = product * numeric::abs(pivots[k * stride]);
            usual = usual && smallest_normal<T> <= product && product <= largest_finite<T>;
        }
        if (usual) return T(numeric::log(product));
    }
    T sum = T(0);
    for (int k = 0; k < Count; ++k) sum = sum + T(numeric::log(numeric::abs(pivots[k * stride])));
    return sum;
}

}  // namespace ctgrad::numeric
