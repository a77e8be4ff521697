// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels/number_or_pack.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"

namespace ctgrad::numeric::functions {

/// 1 where a < b, otherwise 0, also where one of them is NaN.
template <detail::ordered T, machine = this_machine>
constexpr T less(const T& a, const T& b) {
    return a < b ? T(1) : T(0);
}

/// 1 where a ≤ b, otherwise 0, also where one of them is NaN.
template <detail::ordered T, machine = this_machine>
constexpr T less_equal(const T& a, const T& b) {
    return a <= b ? T(1) : T(0);
}

/// x where the condition, 0 or 1, holds, and 0 elsewhere, whatever x is there: NaN and infinity do not pass.
template <detail::ordered T, machine = this_machine>
constexpr T kept_where(const T& condition, const T& x) {
    return T(0) < condition ? x : T(0);
}

/// x where the condition does not hold, and 0 elsewhere.
template <detail::ordered T, machine = this_machine>
constexpr T kept_elsewhere(const T& condition, const T& x) {
    return T(0) < condition ? T(0) : x;
}

/// The same lane by lane.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> less(const pack<T, W, Functions>& a,
                                                         const pack<T, W, Functions>& b) {
    using lanes = pack<T, W, Functions>;
    return select(a < b, lanes(T(1)), lanes(T(0)));
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> less_equal(const pack<T, W, Functions>& a,
                                                               const pack<T, W, Functions>& b) {
    using lanes = pack<T, W, Functions>;
    return select(a <= b, lanes(T(1)), lanes(T(0)));
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> kept_where(const pack<T, W, Functions>& condition,
                                                               const pack<T, W, Functions>& x) {
    using lanes = pack<T, W, Functions>;
    return select(lanes(T(0)) < condition, x, lanes(T(0)));
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> kept_elsewhere(const pack<T, W, Functions>& condition,
                                                                   const pack<T, W, Functions>& x) {
    using lanes = pack<T, W, Functions>;
    return select(lanes(T(0)) < condition, lanes(T(0)), x);
}

}  // namespace ctgrad::numeric::functions
