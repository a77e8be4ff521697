// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "exp.hpp"
#include "log.hpp"
#include "shift_of_exponents.hpp"

namespace ctgrad::numeric {

/// ln Σ exp x_k of N numbers, computed as m + ln Σ exp(x_k − m) with the largest m, so that nothing overflows
/// (for a T without an order m is 0).
///
/// An entry −inf adds nothing, and −inf is the result where all are; an entry +inf gives +inf, NaN gives NaN.
template <int N, class T, machine = this_machine>
constexpr T log_sum_exp(const T* x) {
    static_assert(N > 0, "a sum of exponentials needs at least one number");
    const T shift = shift_of_exponents<N>(x);
    T total = T(numeric::exp(T(x[0] - shift)));
    for (int k = 1; k < N; ++k) total = total + T(numeric::exp(T(x[k] - shift)));
    return shift + T(numeric::log(total));
}

}  // namespace ctgrad::numeric
