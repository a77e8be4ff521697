// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "determinant.hpp"

namespace ctgrad::numeric {

template <int K, class T, machine = this_machine>
constexpr T small_minor(const T* a) {
    if constexpr (K <= closed_form::largest_size) return closed_form::determinant<K>(a);
    else return determinant<K>(a);
}

/// The multilinear part of adj(D + t₁F₁ + … + t_K F_K), the coefficient of t₁…t_K, for the diagonal D of
/// `pivots`; `f` holds F₁, …, F_K one below the other. A determinant is linear in each row, so that K
/// different rows come from the F: with the rows r₁, …, r_K, column j of the adjugate has the product of the
/// pivots of all other rows but j, times determinants of K rows.
template <int N, int K, class T, machine = this_machine>
constexpr void adjugate_differential_of_diagonal(const T* pivots, const T* f, T* result) {
    for (int entry = 0; entry < N * N; ++entry) result[entry] = T(0);
    int choices = 1;
    for (int k = 0; k < K; ++k) choices *= N;
    for (int choice = 0; choice < choices; ++choice) {
        int rows[K];
        bool taken[N]{};
        bool different = true;
        for (int k = 0, rest = choice; k < K; ++k, rest /= N) {
            rows[k] = rest % N;
            different = different && !taken[rows[k]];
            taken[rows[k]] = true;
        }
        for (int j = 0; different && j < N; ++j) {
            if (taken[j]) continue;
            T others = T(1);
            for (int m = 0; m < N; ++m)
                if (!taken[m] && m != j) others = others * pivots[m];
            // column K stands for the diagonal's entry, the others are replaced by column j one by one
            for (int replaced = K; replaced >= 0; --replaced) {
                T minor[K * K];
                for (int a = 0; a < K; ++a)
                    for (int b = 0; b < K; ++b)
                        minor[a * K + b] = f[(a * N + rows[a]) * N + (b == replaced ? j : rows[b])];
                const T term = others * small_minor<K>(static_cast<const T*>(minor));
                T& entry = result[(replaced == K ? j : rows[replaced]) * N + j];
                entry = replaced == K ? entry + term : entry - term;
            }
        }
    }
}

/// det P det Q.
template <int N, class T, machine = this_machine>
constexpr T sign_of_orders(const lu_factors<N, T>& factors) {
    bool odd = false;
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < i; ++j)
            odd = odd != ((factors.row_order[j] > factors.row_order[i]) !=
                          (factors.column_order[j] > factors.column_order[i]));
    return odd ? T(-1) : T(1);
}

/// The K-th differential of the adjugate at the N x N matrix A, in the directions E₁, …, E_K: the coefficient
/// of t₁…t_K in adj(A + t₁E₁ + … + t_K E_K), to `result` in rows of N. `directions(i, j)` is an entry of
/// the E one below the other. Given is P A Q = L U from complete pivoting; it may have ended early.
///
/// With the pivots D kept apart, U = D C, both L and C have ones on their diagonals and no entry above one,
/// so that they are well conditioned whatever the rank, and
///     adj(A + tE) = det P det Q  Q C⁻¹ adj(D + tF) L⁻¹ P,  F = L⁻¹ P E Q C⁻¹.
/// Nothing is divided by a pivot but what has it as a factor: right at every rank, and as accurate near
/// singular matrices as elsewhere.
///
/// G. W. Stewart, On the adjugate matrix, Linear Algebra and its Applications 283 (1998), 151-164, for K = 0;
/// the differentials by the same factors, and Laplace's expansion.
template <int N, int K, class T, machine = this_machine>
constexpr void adjugate_differential(const lu_factors<N, T>& factors, const auto& directions, T* result) {
    T pivots[N];
    T c[N * N];  // above the diagonal
    for (int i = 0; i < N; ++i) {
        pivots[i] = factors.lu[i * N + i];
        const bool usable = is_usable_pivot(magnitude_as_pivot(pivots[i]));
        for (int j = i + 1; j < N; ++j) c[i * N + j] = usable ? T(factors.lu[i * N + j] / pivots[i]) : T(0);
    }
    T f[K * N * N];
    for (int row = 0; row < K * N; ++row) {
        const int i = row % N;
        T* const own = f + row * N;
        for (int j = 0; j < N; ++j)
            own[j] = directions(row - i + factors.row_order[i], factors.column_order[j]);
        for (int k = 0; k < i; ++k) subtract_multiple(N, own, factors.lu[i * N + k], f + (row - i + k) * N);
    }
    for (int row = 0; row < K * N; ++row)
        for (int k = 0; k < N; ++k)
            subtract_multiple(N - 1 - k, f + row * N + k + 1, f[row * N + k], c + k * N + k + 1);
    T x[N * N];
    adjugate_differential_of_diagonal<N, K>(static_cast<const T*>(pivots), static_cast<const T*>(f),
                                            static_cast<T*>(x));
    const T sign = sign_of_orders(factors);
    for (int i = N; i-- > 0;) {
        T* const row = x + i * N;
        for (int k = i + 1; k < N; ++k) subtract_multiple(N, row, c[i * N + k], x + k * N);
    }
    for (int i = 0; i < N; ++i) {
        T* const row = x + i * N;
        for (int k = N; k-- > 0;) {
            subtract_multiple(k, row, row[k], factors.lu + k * N);
            result[factors.column_order[i] * N + factors.row_order[k]] = sign * row[k];
        }
    }
}

}  // namespace ctgrad::numeric
