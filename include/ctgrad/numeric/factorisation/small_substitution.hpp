// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "small_elimination.hpp"

/// What is made of the factors of a matrix of a few rows.
namespace ctgrad::numeric::small {

template <class T, int... Column>
[[gnu::always_inline]] constexpr void divide_row(T* row, const T& by, std::integer_sequence<int, Column...>) {
    if constexpr (sizeof...(Column) == 4) ((row[Column] = row[Column] / by), ...);
    else ((row[Column] = divided_alone<T>(row[Column] / by)), ...);
}
template <int N, int M, class T, int... K>
[[gnu::always_inline]] constexpr void exchange_all(const int* pivots, T* x,
                                                   std::integer_sequence<int, K...>) {
    (exchange_rows<M, K>(x, pivots[K], places<N - 1 - K>{}), ...);
}
template <int N, int M, int I, class T, int... K>
[[gnu::always_inline]] constexpr void forward_row([[maybe_unused]] const T* lu, [[maybe_unused]] T* x,
                                                  std::integer_sequence<int, K...>) {
    (subtract_row<0>(x + I * M, lu[I * N + K], x + K * M, places<M>{}), ...);
}
template <int N, int M, int I, class T, int... K>
[[gnu::always_inline]] constexpr void backward_row(const T* lu, T* x, std::integer_sequence<int, K...>) {
    (subtract_row<0>(x + I * M, lu[I * N + N - 1 - K], x + (N - 1 - K) * M, places<M>{}), ...);
    divide_row(x + I * M, lu[I * N + I], places<M>{});
}
template <int N, int M, class T, int... I>
[[gnu::always_inline]] constexpr void solve(const T* lu, [[maybe_unused]] const int* pivots, T* x,
                                            std::integer_sequence<int, I...>) {
    exchange_all<N, M>(pivots, x, places<N - 1>{});
    (forward_row<N, M, I>(lu, x, places<I>{}), ...);
    (backward_row<N, M, N - 1 - I>(lu, x, places<I>{}), ...);
}

/// X = A^-1 B for M right sides; X comes in as B, in rows of M entries.
template <int N, int M, class T>
[[gnu::always_inline]] constexpr void solve(const T* lu, const int* pivots, T* x) {
    solve<N, M>(lu, pivots, x, places<N>{});
}

template <class T, int... Column>
[[gnu::always_inline]] constexpr void multiply_row(T* row, const T& by,
                                                   std::integer_sequence<int, Column...>) {
    ((row[Column] = row[Column] * by), ...);
}
template <int N, int M, int I, class T, int... K>
[[gnu::always_inline]] constexpr void backward_row([[maybe_unused]] const T* lu, const T& reciprocal, T* x,
                                                   std::integer_sequence<int, K...>) {
    (subtract_row<0>(x + I * M, lu[I * N + N - 1 - K], x + (N - 1 - K) * M, places<M>{}), ...);
    multiply_row(x + I * M, reciprocal, places<M>{});
}
template <int N, int M, class T, int... I>
[[gnu::always_inline]] constexpr void solve_in_order(const T* lu, const T* reciprocals, T* x,
                                                     std::integer_sequence<int, I...>) {
    (forward_row<N, M, I>(lu, x, places<I>{}), ...);
    (backward_row<N, M, N - 1 - I>(lu, reciprocals[N - 1 - I], x, places<I>{}), ...);
}

/// Are all pivots ordinary numbers, so that their reciprocals may be multiplied with?
template <int N, class T>
[[gnu::always_inline]] constexpr bool has_usual_pivots(const T* lu) {
    bool usual = true;
    for (int k = 0; k < N; ++k) usual = usual && is_usual_divisor(lu[k * (N + 1)]);
    return usual;
}
template <int N, class T>
[[gnu::always_inline]] constexpr void invert_pivots(const T* lu, T* reciprocals) {
    for (int k = 0; k < N; ++k) reciprocals[k] = divided_alone<T>(T(1) / lu[k * (N + 1)]);
}

/// The same as `solve`, with the reciprocals of the pivots where these are ordinary numbers: one division for
/// every row.
template <int N, int M, class T>
[[gnu::always_inline]] constexpr void solve_by_reciprocals(const T* lu, const int* pivots, T* x) {
    if (!has_usual_pivots<N>(lu)) [[unlikely]]
        return solve<N, M>(lu, pivots, x);
    T reciprocals[N];
    invert_pivots<N>(lu, static_cast<T*>(reciprocals));
    exchange_all<N, M>(pivots, x, places<N - 1>{});
    solve_in_order<N, M>(lu, static_cast<const T*>(reciprocals), x, places<N>{});
}

template <int N, int M, int I, class T, int... K>
[[gnu::always_inline]] constexpr void transposed_forward_row(const T* lu, T* x,
                                                             std::integer_sequence<int, K...>) {
    (subtract_row<0>(x + I * M, lu[K * N + I], x + K * M, places<M>{}), ...);
    divide_row(x + I * M, lu[I * N + I], places<M>{});
}
template <int N, int M, int I, class T, int... K>
[[gnu::always_inline]] constexpr void transposed_backward_row([[maybe_unused]] const T* lu,
                                                              [[maybe_unused]] T* x,
                                                              std::integer_sequence<int, K...>) {
    (subtract_row<0>(x + I * M, lu[(N - 1 - K) * N + I], x + (N - 1 - K) * M, places<M>{}), ...);
}
template <int N, int M, class T, int... I, int... K>
[[gnu::always_inline]] constexpr void solve_transposed(const T* lu, [[maybe_unused]] const int* pivots, T* x,
                                                       std::integer_sequence<int, I...>,
                                                       std::integer_sequence<int, K...>) {
    (transposed_forward_row<N, M, I>(lu, x, places<I>{}), ...);
    (transposed_backward_row<N, M, N - 1 - I>(lu, x, places<I>{}), ...);
    (exchange_rows<M, N - 2 - K>(x, pivots[N - 2 - K], places<K + 1>{}), ...);
}

/// X = A^-T B for M right sides: A^T = U^T L^T P.
template <int N, int M, class T>
[[gnu::always_inline]] constexpr void solve_transposed(const T* lu, const int* pivots, T* x) {
    solve_transposed<N, M>(lu, pivots, x, places<N>{}, places<N - 1>{});
}

}  // namespace ctgrad::numeric::small
