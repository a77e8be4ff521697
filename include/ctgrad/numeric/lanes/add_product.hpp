// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pack.hpp"

namespace ctgrad::numeric {

/// sum + a b, as one expression: where a machine multiplies and adds in one instruction, clang makes use of
/// it within an expression, g++ everywhere, and both not at all under -ffp-contract=off.
template <class T>
[[gnu::always_inline]] constexpr T add_product(const T& sum, const T& a, const T& b) {
    return sum + a * b;
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> add_product(pack<T, W, Functions> sum,
                                                                const pack<T, W, Functions>& a,
                                                                const pack<T, W, Functions>& b) {
    if constexpr (detail::fits_register<W, T>) sum.lanes += a.lanes * b.lanes;
    else sum = {add_product(sum.low, a.low, b.low), add_product(sum.high, a.high, b.high)};
    return sum;
}

/// sum − a b, likewise.
template <class T>
[[gnu::always_inline]] constexpr T subtract_product(const T& sum, const T& a, const T& b) {
    return sum - a * b;
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> subtract_product(pack<T, W, Functions> sum,
                                                                     const pack<T, W, Functions>& a,
                                                                     const pack<T, W, Functions>& b) {
    if constexpr (detail::fits_register<W, T>) sum.lanes -= a.lanes * b.lanes;
    else sum = {subtract_product(sum.low, a.low, b.low), subtract_product(sum.high, a.high, b.high)};
    return sum;
}

}  // namespace ctgrad::numeric
