// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../elementary/abs.hpp"
#include "../elementary/sqrt.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric {

/// A P = Q R of an M x N matrix, M >= N, by reflections I − w v vᵀ: v of reflection k on and below the
/// diagonal of column k, what R has above its diagonal there. Stored column by column.
template <int M, int N, class T>
struct orthogonal_factors {
    T columns[N * M];
    T diagonal[N];
    T weights[N];
    int order[N];
};

/// Applies the reflection k to a column.
template <int M, int N, class T, machine = this_machine>
constexpr void reflect(const orthogonal_factors<M, N, T>& factors, int k, T* column) {
    const T* const v = factors.columns + k * M;
    T projection = T(0);
    for (int i = k; i < M; ++i) projection = projection + v[i] * column[i];
    projection = projection * factors.weights[k];
    for (int i = k; i < M; ++i) column[i] = column[i] - projection * v[i];
}

/// The length of what a column has on and below the diagonal, at place k.
template <int M, class T, machine = this_machine>
constexpr T length_from(const T* column, int k) {
    T squares = T(0);
    for (int i = k; i < M; ++i) squares = squares + column[i] * column[i];
    return T(numeric::sqrt(squares));
}

/// Factors the matrix of which `factors.columns` holds the columns, with entries up to 1; the longest column
/// that is left comes next. False if the rank is less than N, to the precision of T, or an entry is NaN.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, algorithm 5.4.1.
template <int M, int N, class T, machine = this_machine>
constexpr bool factor(orthogonal_factors<M, N, T>& factors) {
    T least = T(0);
    for (int k = 0; k < N; ++k) factors.order[k] = k;
    for (int k = 0; k < N; ++k) {
        int longest = k;
        T length = length_from<M>(factors.columns + k * M, k);
        for (int j = k + 1; j < N; ++j) {
            const T other = length_from<M>(factors.columns + j * M, k);
            if (!(other > length)) continue;
            longest = j;
            length = other;
        }
        for (int i = 0; i < M && longest != k; ++i) {
            const T kept = factors.columns[k * M + i];
            factors.columns[k * M + i] = factors.columns[longest * M + i];
            factors.columns[longest * M + i] = kept;
        }
        const int place = factors.order[k];
        factors.order[k] = factors.order[longest];
        factors.order[longest] = place;

        if (k == 0) least = T(M) * std::numeric_limits<T>::epsilon() * length;
        if (!(length > least)) return false;
        T& first = factors.columns[k * M + k];
        factors.diagonal[k] = first < T(0) ? length : -length;
        factors.weights[k] = T(1) / (length * (length + numeric::abs(first)));
        first = first - factors.diagonal[k];
        for (int j = k + 1; j < N; ++j) reflect(factors, k, factors.columns + j * M);
    }
    return true;
}

/// Row `order[i]` of P R⁻¹ Qᵀ in `rows + i M`.
template <int M, int N, class T, machine = this_machine>
constexpr void pseudo_inverse(const orthogonal_factors<M, N, T>& factors, T* rows) {
    for (int j = 0; j < N; ++j) {
        T* const column = rows + j * M;
        for (int i = 0; i < M; ++i) column[i] = T(i == j ? 1 : 0);
        for (int k = j; k >= 0; --k) reflect(factors, k, column);
    }
    for (int i = N; i-- > 0;) {
        for (int k = i + 1; k < N; ++k)
            for (int j = 0; j < M; ++j)
                rows[i * M + j] = rows[i * M + j] - factors.columns[k * M + i] * rows[k * M + j];
        for (int j = 0; j < M; ++j) rows[i * M + j] = rows[i * M + j] / factors.diagonal[i];
    }
}

/// The pseudo-inverse of a row-major matrix of full rank, by Householder's reflections of its columns or, of
/// a wide one, of its rows, with the longest one first: AᵀA, whose condition is the square of that of A, is
/// not formed. If the rank is less, to the precision of T, all entries are NaN. `result` must not overlap
/// `a`.
template <int Rows, int Columns, class T, machine = this_machine>
constexpr void pseudo_inverse(const T* a, T* result) {
    constexpr bool is_wide = Rows < Columns;
    constexpr int m = is_wide ? Columns : Rows, n = is_wide ? Rows : Columns;
    T scale = T(0);
    for (int k = 0; k < m * n; ++k) {
        const T size = numeric::abs(a[k]);
        if (size > scale) scale = size;
    }
    orthogonal_factors<m, n, T> factors{};
    for (int i = 0; i < m; ++i)
        for (int j = 0; j < n; ++j)
            factors.columns[j * m + i] = a[is_wide ? j * m + i : i * n + j] / (scale > T(0) ? scale : T(1));
    const bool has_full_rank = factor(factors);
    T rows[m * n];
    if (has_full_rank) pseudo_inverse(factors, rows);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < m; ++j) {
            T& entry = result[is_wide ? j * n + factors.order[i] : factors.order[i] * m + j];
            if (has_full_rank) entry = rows[i * m + j] / scale;
            else entry = not_a_number<T>;
        }
}

}  // namespace ctgrad::numeric
