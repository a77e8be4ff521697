// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lanes.hpp"

namespace ctgrad::numeric {

/// The pack First, First + 1, First + 2, …: no array that is read, so that compilers know what comparisons
/// with constants give.
template <class T, int W, int First = 0>
[[gnu::always_inline]] inline pack<T, W> lane_numbers() {
    if constexpr (!detail::fits_register<W, T>) {
        return {lane_numbers<T, W / 2, First>(), lane_numbers<T, W / 2, First + W / 2>()};
    } else {
        return [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
            pack<T, W> numbers;
            numbers.lanes = typename pack<T, W>::vector{T(First + Lane)...};
            return numbers;
        }(std::make_integer_sequence<int, W>{});
    }
}

}  // namespace ctgrad::numeric
