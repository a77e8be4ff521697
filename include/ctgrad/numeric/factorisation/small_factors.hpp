// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lanes/lanes.hpp"
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

/// Factors of a few rows to solve with in packs, which are one number everywhere.
template <int N, class T, int W>
struct small_factors_in_packs {
    lanes<T, W> lu[N * N];
    lanes<T, W> reciprocals[N];

    [[gnu::always_inline]] constexpr small_factors_in_packs(const T* factors, const T* of_pivots) {
        for (int k = 0; k < N * N; ++k) lu[k] = broadcast<T, W>(factors[k]);
        for (int k = 0; k < N; ++k) reciprocals[k] = broadcast<T, W>(of_pivots[k]);
    }
};

template <bool Transposed, int First, int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_columns(const T* lu, const T* reciprocals, const int* order,
                                                    const auto& right_side, T* solution) {
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    constexpr int end = First + (columns - First) / W * W;
    using packed = lanes<T, W>;
    const small_factors_in_packs<N, T, W> factors{lu, reciprocals};
    const packed* const matrix = factors.lu;
    const packed* const scales = factors.reciprocals;
    for (int j = First; j < end; j += W) {
        packed x[N];
        for (int i = 0; i < N; ++i) x[i] = right_side.template in_row<W>(Transposed ? i : order[i], j);
        packed* const rows = x;
        if constexpr (Transposed)
            small::solve_transposed_in_order<N, 1>(matrix, scales, rows, small::places<N>{});
        else small::solve_in_order<N, 1>(matrix, scales, rows, small::places<N>{});
        for (int i = 0; i < N; ++i) store<T, W>(solution + (Transposed ? order[i] : i) * columns + j, x[i]);
    }
    if constexpr (end < columns)
        solve_columns<Transposed, end, fitting<W / 2>(columns - end), N>(lu, reciprocals, order, right_side,
                                                                         solution);
}

template <bool Transposed, int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_by_usual_pivots(const small_factors<N, T>& factors,
                                                            const auto& right_side, T* solution) {
    T reciprocals[N];
    small::invert_pivots<N>(static_cast<const T*>(factors.lu), static_cast<T*>(reciprocals));
    int order[N];
    for (int i = 0; i < N; ++i) order[i] = i;
    small::exchange_all<N, 1>(factors.pivots, static_cast<int*>(order), small::places<N - 1>{});
    solve_columns<Transposed, 0, W, N>(static_cast<const T*>(factors.lu), static_cast<const T*>(reciprocals),
                                       static_cast<const int*>(order), right_side, solution);
}

}  // namespace detail

/// X = A^-1 B in packs of W columns, with the reciprocals of the pivots where these are ordinary numbers.
template <int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_in_packs(const small_factors<N, T>& factors,
                                                     const auto& right_side, T* solution) {
    if (!small::has_usual_pivots<N>(static_cast<const T*>(factors.lu))) [[unlikely]]
        return solve(factors, right_side.columns(), right_side, solution);
    detail::solve_by_usual_pivots<false, W>(factors, right_side, solution);
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

/// The same in packs of W columns.
template <int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_transposed_in_packs(const small_factors<N, T>& factors,
                                                                const auto& right_side, T* solution) {
    if (!small::has_usual_pivots<N>(static_cast<const T*>(factors.lu))) [[unlikely]]
        return solve_transposed(factors, right_side.columns(), right_side, solution);
    detail::solve_by_usual_pivots<true, W>(factors, right_side, solution);
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
