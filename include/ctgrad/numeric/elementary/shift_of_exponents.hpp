// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "min_max.hpp"
#include "selection.hpp"

namespace ctgrad::numeric {

/// What is subtracted from N numbers before they are exponentiated, so that no exponential overflows and not
/// all of them underflow: the largest one. 0 where that is infinite or NaN, which a difference would turn
/// into NaN, and where T has no order, such as for complex numbers; of packs, and of the standard library's,
/// that of every lane. Each number stands `Stride` places behind
/// the one before.
template <int N, int Stride = 1, class T, machine = this_machine>
constexpr T shift_of_exponents(const T* x) {
    if constexpr (detail::ordered<T>) {
        T largest = x[0];
        for (int k = 1; k < N; ++k)
            if (largest < x[k * Stride]) largest = x[k * Stride];
        const bool infinite_or_nan = !(largest / T(2) < largest) && !(largest < largest / T(2));
        if (!infinite_or_nan) return largest;
        return T(0);
    } else if constexpr (requires { functions::kept_where(x[0], x[0]); }) {  // the same lane by lane
        T largest = x[0];
        for (int k = 1; k < N; ++k) largest = functions::max(largest, x[k * Stride]);
        const T half = largest / T(2);
        return functions::kept_where(functions::less(half, largest) + functions::less(largest, half),
                                     largest);
    } else if constexpr (requires {
                             typename T::value_type;
                             T::size();
                         }) {
        using lane = typename T::value_type;
        T shift(0);
        for (int at = 0; at < static_cast<int>(T::size()); ++at) {
            const auto index = static_cast<decltype(T::size())>(at);
            lane numbers[N];
            for (int k = 0; k < N; ++k) numbers[k] = x[k * Stride][index];
            shift[index] = shift_of_exponents<N>(static_cast<const lane*>(numbers));
        }
        return shift;
    } else {
        return T(0);
    }
}

}  // namespace ctgrad::numeric
