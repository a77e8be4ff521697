// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/dispatch.hpp"
#include "log_of_pivots.hpp"
#include "small_factors.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// ln det A of pivots that stand `stride` apart, in a matrix whose rows were exchanged an odd number of times
/// or not, given ln |det A|: NaN of a negative determinant. Of numbers without order, such as complex ones,
/// the determinant is formed.
template <int N, class T>
[[gnu::always_inline]] constexpr T log_of_determinant(const T* pivots, int stride, bool odd,
                                                      const T& of_absolute_value) {
    if constexpr (detail::ordered<T>) {
        bool negative = odd;
        bool zero = false;
        for (int k = 0; k < N; ++k) {
            negative = negative != (pivots[k * stride] < T(0));
            zero = zero || pivots[k * stride] == T(0);
        }
        return negative && !zero ? T(numeric::log(T(-1))) : of_absolute_value;
    } else {
        T product = T(odd ? -1 : 1);
        for (int k = 0; k < N; ++k) product = product * pivots[k * stride];
        return T(numeric::log(product));
    }
}

/// The same of the factors of a small matrix, whose rows were exchanged with `pivots`.
template <int N, class T>
[[gnu::always_inline]] constexpr T log_of_determinant(const T* lu, const int* pivots) {
    bool odd = false;
    for (int k = 0; k < N - 1; ++k) odd = odd != (pivots[k] != k);
    return log_of_determinant<N>(lu, N + 1, odd, log_of_pivots<N>(lu, N + 1));
}
template <int N, class T>
[[gnu::always_inline]] constexpr T log_of_determinant(const small_pivots<N, T>& factors) {
    return log_of_determinant<N>(static_cast<const T*>(factors.lu), factors.pivots);
}
template <int N, class T>
constexpr T log_of_determinant(const lu_factors<N, T>& factors) {
    return log_of_determinant<N>(static_cast<const T*>(factors.lu), N + 1, factors.sign == T(-1),
                                 log_absolute_determinant(factors));
}

}  // namespace ctgrad::numeric
