// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lanes/divided_alone.hpp"
#include "../lanes/lane_bits.hpp"
#include "../lanes/lanes.hpp"

namespace ctgrad::numeric {

/// Bytes that are divided by at once: twice as many take longer to bring together and apart than they save.
inline constexpr int bytes_divided_at_once = register_bytes < 32 ? register_bytes : 32;

/// The reciprocals of `number(i)`, as many at once as fill a register: that takes about as long as one
/// division. What does not fill one is divided alone, since the rest of it could be 0/0.
template <int Count, class T, int W = bytes_divided_at_once / int{sizeof(T)}, int First = 0>
[[gnu::always_inline]] inline void reciprocals_of(const auto& number, T* reciprocals) {
    if constexpr (First < Count) {
        if constexpr (W * int{sizeof(T)} < 16) {
            reciprocals[First] = divided_alone<T>(T(1) / number(First));
            reciprocals_of<Count, T, W, First + 1>(number, reciprocals);
        } else if constexpr (First + W > Count) {
            reciprocals_of<Count, T, W / 2, First>(number, reciprocals);
        } else {
            [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
                pack<T, W> all;
                all.lanes = typename pack<T, W>::vector{number(First + Lane)...};
                store<T, W>(reciprocals + First, broadcast<T, W>(T(1)) / all);
            }(std::make_integer_sequence<int, W>{});
            reciprocals_of<Count, T, W, First + W>(number, reciprocals);
        }
    }
}

}  // namespace ctgrad::numeric
