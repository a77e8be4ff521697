// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "exp.hpp"
#include "shift_of_exponents.hpp"

namespace ctgrad::numeric {

/// exp x_k / Σ exp x_j of N numbers, written to `result`, which must not overlap `x`: computed from x_k − m
/// with the largest m, so that nothing overflows (for a T without an order m is 0).
///
/// An entry −inf gives 0. Where all entries are −inf, or one is +inf or NaN, the quotient does not exist: the
/// result has NaN entries.
template <int N, class T, machine = this_machine>
constexpr void softmax(const T* x, T* result) {
    static_assert(N > 0, "a softmax needs at least one number");
    const T shift = shift_of_exponents<N>(x);
    T total = T(0);
    for (int k = 0; k < N; ++k) {
        result[k] = T(numeric::exp(T(x[k] - shift)));
        total = total + result[k];
    }
    const T reciprocal = T(1) / total;
    for (int k = 0; k < N; ++k) result[k] = result[k] * reciprocal;
}

}  // namespace ctgrad::numeric
