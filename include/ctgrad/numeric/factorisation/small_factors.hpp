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
