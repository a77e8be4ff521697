// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/sqrt.hpp"
#include "../this_machine.hpp"
#include "pivot_choice.hpp"
#include "row_operations.hpp"

/// Factorisations in loops: small code. What they repeat are functions, of which an image has one each.
namespace ctgrad::numeric::rolled {

/// Elimination of fewer rows takes less code without loops.
inline constexpr int least_size = 3;

/// target_i -= factor_i row, in `size` entries of `rows` rows that are `stride` apart.
template <class T, machine = this_machine>
[[gnu::noinline]] constexpr void subtract_outer_product(int rows, int size, T* target, const T* row,
                                                        const T* factors, int factor_stride, int stride) {
    for (; rows > 0; --rows) {
        for (int j = 0; j < size; ++j) target[j] = subtract_product(target[j], *factors, row[j]);
        if (rows == 1) return;  // no pointer leaves the matrix
        target += stride;
        factors += factor_stride;
    }
}
template <class T, machine = this_machine>
[[gnu::noinline]] constexpr void exchange_rows(int size, T* a, T* b) {
    for (int j = 0; j < size; ++j) exchange(a[j], b[j]);
}
template <class T, machine = this_machine>
[[gnu::noinline]] constexpr void divide_row(int size, T* row, const T& divisor) {
    for (int j = 0; j < size; ++j) row[j] = row[j] / divisor;
}
template <class T, machine = this_machine>
[[gnu::noinline]] constexpr void multiply_row(int size, T* row, const T& factor) {
    for (int j = 0; j < size; ++j) row[j] = row[j] * factor;
}

template <int N, class T>
[[gnu::always_inline]] constexpr void unit_matrix(T* x) {
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) x[i * N + j] = T(i == j ? 1 : 0);
}

/// Factors the row-major N x N matrix `a` in place by Gaussian elimination with partial pivoting, as
/// `small::factor` does.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 3.4.
template <int N, bool KeepsZeros = false, class T>
[[gnu::always_inline]] constexpr void factor(T* a, int* pivots) {
    for (int k = 0; k < N; ++k) {
        T* const diagonal = a + k * N + k;
        int pivot = k;
        auto best = rank_as_pivot(*diagonal);
        for (int i = k + 1; i < N; ++i) {
            const auto rank = rank_as_pivot(a[i * N + k]);
            if (!is_better_pivot(rank, best)) continue;
            best = rank;
            pivot = i;
        }
        pivots[k] = pivot;
        rolled::exchange_rows(N, diagonal - k, a + pivot * N);
        const T divisor = KeepsZeros && !is_usable_pivot(best) ? T(1) : *diagonal;
        for (int i = k + 1; i < N; ++i) a[i * N + k] = a[i * N + k] / divisor;
        if (k + 1 == N) return;
        const T* const row = diagonal + 1;
        const T* const multipliers = diagonal + N;
        rolled::subtract_outer_product(N - 1 - k, N - 1 - k, diagonal + N + 1, row, multipliers, N, N);
    }
}

/// Solves A X = B for `columns` right sides; X comes in as B, in rows of that many entries.
template <int N, class T>
[[gnu::always_inline]] constexpr void solve(const T* lu, const int* pivots, int columns, T* x) {
    for (int k = 0; k < N - 1; ++k) rolled::exchange_rows(columns, x + k * columns, x + pivots[k] * columns);
    for (int k = 0; k < N - 1; ++k) {
        T* const row = x + k * columns;
        rolled::subtract_outer_product(N - 1 - k, columns, row + columns, static_cast<const T*>(row),
                                       lu + (k + 1) * N + k, N, columns);
    }
    for (int k = N; k-- > 0;) {
        T* const row = x + k * columns;
        rolled::divide_row(columns, row, lu[k * N + k]);
        rolled::subtract_outer_product(k, columns, x, static_cast<const T*>(row), lu + k, N, columns);
    }
}

/// The same of Aᵀ X = B.
template <int N, class T>
[[gnu::always_inline]] constexpr void solve_transposed(const T* lu, const int* pivots, int columns, T* x) {
    for (int k = 0; k < N; ++k) {
        T* const row = x + k * columns;
        rolled::divide_row(columns, row, lu[k * N + k]);
        if (k + 1 < N)
            rolled::subtract_outer_product(N - 1 - k, columns, row + columns, static_cast<const T*>(row),
                                           lu + k * N + k + 1, 1, columns);
    }
    for (int k = N - 1; k-- > 0;) {
        T* const row = x + k * columns;
        for (int i = N; --i > k;)
            rolled::subtract_outer_product(1, columns, row, static_cast<const T*>(x + i * columns),
                                           lu + i * N + k, N, columns);
    }
    for (int k = N - 1; k-- > 0;) rolled::exchange_rows(columns, x + k * columns, x + pivots[k] * columns);
}

/// A⁻¹, in rows of N.
template <int N, class T>
[[gnu::always_inline]] constexpr void inverse(const T* lu, const int* pivots, T* x) {
    rolled::unit_matrix<N>(x);
    rolled::solve<N>(lu, pivots, N, x);
}

/// Factors the row-major positive definite N x N matrix `u`, of which the upper half is read, into A = UᵀU,
/// by outer products: what comes to stand below the diagonal means nothing.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 4.2.
template <int N, class T>
[[gnu::always_inline]] constexpr void factor_definite(T* u, T* reciprocals) {
    for (int k = 0; k < N; ++k) {
        T* const diagonal = u + k * N + k;
        reciprocals[k] = T(1) / T(numeric::sqrt(*diagonal));
        rolled::multiply_row(N - k, diagonal, reciprocals[k]);
        if (k + 1 == N) return;
        const T* const row = diagonal + 1;
        rolled::subtract_outer_product(N - 1 - k, N - 1 - k, diagonal + N + 1, row, row, 1, N);
    }
}

/// Solves A X = B for `columns` right sides; X comes in as B, in rows of that many entries.
template <int N, class T>
[[gnu::always_inline]] constexpr void solve_definite(const T* u, const T* reciprocals, int columns, T* x) {
    for (int k = 0; k < N; ++k) {
        T* const row = x + k * columns;
        rolled::multiply_row(columns, row, reciprocals[k]);
        if (k + 1 < N)
            rolled::subtract_outer_product(N - 1 - k, columns, row + columns, static_cast<const T*>(row),
                                           u + k * N + k + 1, 1, columns);
    }
    for (int i = N; i-- > 0;) {
        T* const row = x + i * columns;
        for (int k = i + 1; k < N; ++k)
            rolled::subtract_outer_product(1, columns, row, static_cast<const T*>(x + k * columns),
                                           u + i * N + k, 1, columns);
        rolled::multiply_row(columns, row, reciprocals[i]);
    }
}

/// Sweeps the upper half of the row-major symmetric N x N matrix `a` to that of its inverse, pivot by pivot.
///
/// Goodnight, A tutorial on the sweep operator, The American Statistician 33, 1979.
template <int N, class T>
[[gnu::always_inline]] constexpr void sweep(T* a, T* pivots) {
    for (int k = 0; k < N; ++k) {
        T column[N];
        for (int i = 0; i < N; ++i) column[i] = i < k ? a[i * N + k] : a[k * N + i];
        const T pivot = column[k];
        pivots[k] = pivot;
        for (int i = 0; i < N; ++i) {
            const T scaled = column[i] / pivot;
            for (int j = i; j < N; ++j) a[i * N + j] = subtract_product(a[i * N + j], scaled, column[j]);
            (i < k ? a[i * N + k] : a[k * N + i]) = scaled;
        }
        a[k * N + k] = T(-1) / pivot;
    }
    for (int entry = 0; entry < N * N; ++entry) a[entry] = -a[entry];
}

}  // namespace ctgrad::numeric::rolled
