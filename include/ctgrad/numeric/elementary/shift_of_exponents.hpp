// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "dispatch.hpp"

namespace ctgrad::numeric {

/// What is subtracted from N numbers before they are exponentiated, so that no exponential overflows and not
/// all of them underflow: the largest one. 0 where that is infinite or NaN, which a difference would turn
/// into NaN, and where T has no order, such as for complex numbers. Each number stands `Stride` places behind
/// the one before.
template <int N, int Stride = 1, class T, machine = this_machine>
constexpr T shift_of_exponents(const T* x) {
    if constexpr (detail::ordered<T>) {
        T largest = x[0];
        for (int k = 1; k < N; ++k)
            if (largest < x[k * Stride]) largest = x[k * Stride];
        const bool infinite_or_nan = !(largest / T(2) < largest) && !(largest < largest / T(2));
        if (!infinite_or_nan) return largest;
    }
    return T(0);
}

}  // namespace ctgrad::numeric
