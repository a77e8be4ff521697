// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "small_substitution.hpp"

namespace ctgrad::numeric::small {

template <int N, int I, int J, class T, int... Between>
[[gnu::always_inline]] constexpr T unit_lower_inverse_entry(const T* lu, const T* x,
                                                            std::integer_sequence<int, Between...>) {
    if constexpr (J > I) {
        return T(0);
    } else if constexpr (I == J) {
        return T(1);
    } else {
        T entry = -lu[I * N + J];
        ((entry = entry - lu[I * N + J + 1 + Between] * x[(J + 1 + Between) * N + J]), ...);
        return entry;
    }
}
template <int N, int I, class T, int... J>
[[gnu::always_inline]] constexpr void unit_lower_inverse_row(const T* lu, T* x,
                                                             std::integer_sequence<int, J...>) {
    ((x[I * N + J] = unit_lower_inverse_entry<N, I, J>(lu, x, places<(I > J ? I - J - 1 : 0)>{})), ...);
}
template <int N, class T, int... Row>
[[gnu::always_inline]] constexpr void exchange_two_columns(T* first, T* second,
                                                           std::integer_sequence<int, Row...>) {
    (exchange(first[Row * N], second[Row * N]), ...);
}
template <int N, int K, class T, int... Behind>
[[gnu::always_inline]] constexpr void exchange_columns(T* x, int pivot,
                                                       std::integer_sequence<int, Behind...>) {
    ((pivot == K + 1 + Behind ? exchange_two_columns<N>(x + K, x + K + 1 + Behind, places<N>{}) : void()),
     ...);
}
template <int N, class T, int... I, int... K>
[[gnu::always_inline]] constexpr void inverse(const T* lu, [[maybe_unused]] const int* pivots, T* x,
                                              std::integer_sequence<int, I...>,
                                              std::integer_sequence<int, K...>) {
    (unit_lower_inverse_row<N, I>(lu, x, places<N>{}), ...);
    (backward_row<N, N, N - 1 - I>(lu, x, places<I>{}), ...);
    (exchange_columns<N, N - 2 - K>(x, pivots[N - 2 - K], places<K + 1>{}), ...);
}

/// A^-1, in rows of N. Of 4 rows, which are whole packs, by rows alone; of fewer as U^-1 L^-1 P, in which the
/// zeros of L^-1 are known.
template <int N, class T>
[[gnu::always_inline]] constexpr void inverse(const T* lu, const int* pivots, T* x) {
    if constexpr (N == 4) {
        for (int entry = 0; entry < N * N; ++entry) x[entry] = T(entry % (N + 1) == 0 ? 1 : 0);
        solve<N, N>(lu, pivots, x);
    } else {
        inverse<N>(lu, pivots, x, places<N>{}, places<N - 1>{});
    }
}

}  // namespace ctgrad::numeric::small
