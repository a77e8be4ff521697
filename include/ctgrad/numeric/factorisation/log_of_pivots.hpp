// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../elementary/abs.hpp"
#include "../elementary/log.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric {

/// The sum of ln |x| over a few numbers, which stand `stride` apart, one by one.
template <int Count, class T, machine = this_machine>
constexpr T sum_of_logarithms(const T* pivots, int stride) {
    T sum = T(0);
    for (int k = 0; k < Count; ++k) sum = sum + T(numeric::log(numeric::abs(pivots[k * stride])));
    return sum;
}

/// The same: the logarithm of their product where all
/// products on the way are normal numbers. What is too large stays so, or becomes NaN: it is asked for at the
/// end. So many of them as `AtOnce` says, 1 or all, stand in code that does not count.
template <int Count, int AtOnce = 1, class T>
[[gnu::always_inline]] constexpr T log_of_pivots(const T* pivots, int stride) {
    static_assert(Count % AtOnce == 0);
    if constexpr (std::is_floating_point_v<T>) {
        T product = T(1);
        bool usual = true;
        for (int first = 0; usual && first < Count; first += AtOnce)
            usual = [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
                return ((smallest_normal<T> <=
                         (product = product * numeric::abs(pivots[(first + K) * stride]))) &&
                        ...);
            }(std::make_integer_sequence<int, AtOnce>{});
        if (usual && product <= largest_finite<T>) return T(numeric::log(product));
    }
    return sum_of_logarithms<Count>(pivots, stride);
}

}  // namespace ctgrad::numeric
