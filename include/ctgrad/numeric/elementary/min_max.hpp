// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels/machine.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"

namespace ctgrad::numeric::functions {

/// The smaller of two numbers: b if b < a, else a, also where one of them is NaN.
template <detail::ordered T, machine = this_machine>
constexpr T min(const T& a, const T& b) {
    return b < a ? b : a;
}

/// The larger of two numbers: b if a < b, else a, also where one of them is NaN.
template <detail::ordered T, machine = this_machine>
constexpr T max(const T& a, const T& b) {
    return a < b ? b : a;
}

/// The same lane by lane.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> min(const pack<T, W, Functions>& a,
                                                        const pack<T, W, Functions>& b) {
    return a.map(b, [](auto left_part, auto right_part)
                        __attribute__((always_inline)) { return kernels::smaller(right_part, left_part); });
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> max(const pack<T, W, Functions>& a,
                                                        const pack<T, W, Functions>& b) {
    return a.map(b, [](auto left_part, auto right_part)
                        __attribute__((always_inline)) { return kernels::larger(right_part, left_part); });
}

}  // namespace ctgrad::numeric::functions
