// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "log_of_pivots.hpp"
#include "small_inverse.hpp"

namespace ctgrad::numeric {

/// The factors of a matrix of at most 4 rows: `small::factor` says where they are.
template <int N, class T, machine = this_machine>
struct small_factors {
    T lu[N * N];
    int pivots[N]{};  // the last row has none to be exchanged with
};

/// The same of which only the pivots are wanted: those that are zero are kept.
template <int N, class T, machine = this_machine>
struct small_pivots : small_factors<N, T> {};

/// X = A^-1 B.
template <int N, class T>
[[gnu::always_inline]] constexpr void solve(const small_factors<N, T>& factors, int columns,
                                            const auto& right_side, T* solution) {
    for (int j = 0; j < columns; ++j) {
        T x[N];
        for (int i = 0; i < N; ++i) x[i] = right_side(i, j);
        small::solve<N, 1>(static_cast<const T*>(factors.lu), factors.pivots, static_cast<T*>(x));
        for (int i = 0; i < N; ++i) solution[i * columns + j] = x[i];
    }
}

namespace detail {

template <int First, int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_columns(const T* lu, const T* reciprocals, const int* order,
                                                    const auto& right_side, T* solution) {
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    constexpr int end = First + (columns - First) / W * W;
    using packed = lanes<T, W>;
    packed factors[N * N];
    packed scales[N];
    for (int k = 0; k < N * N; ++k) factors[k] = broadcast<T, W>(lu[k]);
    for (int k = 0; k < N; ++k) scales[k] = broadcast<T, W>(reciprocals[k]);
    for (int j = First; j < end; j += W) {
        packed x[N];
        for (int i = 0; i < N; ++i) x[i] = right_side.template in_row<W>(order[i], j);
        small::solve_in_order<N, 1>(static_cast<const packed*>(factors), static_cast<const packed*>(scales),
                                    static_cast<packed*>(x), small::places<N>{});
        for (int i = 0; i < N; ++i) store<T, W>(solution + i * columns + j, x[i]);
    }
    if constexpr (end < columns)
        solve_columns<end, fitting<W / 2>(columns - end), N>(lu, reciprocals, order, right_side, solution);
}

}  // namespace detail

/// X = A^-1 B in packs of W columns, with the reciprocals of the pivots where these are ordinary numbers.
template <int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_in_packs(const small_factors<N, T>& factors,
                                                     const auto& right_side, T* solution) {
    const T* const lu = factors.lu;
    if (!small::has_usual_pivots<N>(lu)) [[unlikely]]
        return solve(factors, right_side.columns(), right_side, solution);
    T reciprocals[N];
    small::invert_pivots<N>(lu, static_cast<T*>(reciprocals));
    int order[N];
    for (int i = 0; i < N; ++i) order[i] = i;
    small::exchange_all<N, 1>(factors.pivots, static_cast<int*>(order), small::places<N - 1>{});
    detail::solve_columns<0, W, N>(lu, static_cast<const T*>(reciprocals), static_cast<const int*>(order),
                                   right_side, solution);
}

/// X = A^-T B.
template <int N, class T>
[[gnu::always_inline]] constexpr void solve_transposed(const small_factors<N, T>& factors, int columns,
                                                       const auto& right_side, T* solution) {
    for (int j = 0; j < columns; ++j) {
        T x[N];
        for (int i = 0; i < N; ++i) x[i] = right_side(i, j);
        small::solve_transposed<N, 1>(static_cast<const T*>(factors.lu), factors.pivots, static_cast<T*>(x));
        for (int i = 0; i < N; ++i) solution[i * columns + j] = x[i];
    }
}

/// A^-1.
template <int N, class T>
[[gnu::always_inline]] constexpr void inverse(const small_factors<N, T>& factors, T* result) {
    small::inverse<N>(static_cast<const T*>(factors.lu), factors.pivots, result);
}

/// ln |det A|.
template <int N, class T>
[[gnu::always_inline]] constexpr T log_absolute_determinant(const small_pivots<N, T>& factors) {
    return log_of_pivots<N>(static_cast<const T*>(factors.lu), N + 1);
}

/// Factors the matrix of which `factors.lu` holds the rows.
template <int N, class T>
[[gnu::always_inline]] constexpr void factor(small_factors<N, T>& factors) {
    small::factor<N>(static_cast<T*>(factors.lu), factors.pivots);
}
template <int N, class T>
[[gnu::always_inline]] constexpr void factor(small_pivots<N, T>& factors) {
    small::factor<N, true>(static_cast<T*>(factors.lu), factors.pivots);
}

/// The factors of the row-major N x N matrix `a`.
template <class Factors, int N, class T>
[[gnu::always_inline]] constexpr Factors small_factorisation(const T* a) {
    Factors factors;
    for (int entry = 0; entry < N * N; ++entry) factors.lu[entry] = a[entry];
    factor(factors);
    return factors;
}

}  // namespace ctgrad::numeric
