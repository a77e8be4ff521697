// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"

/// Positive definite matrices of a few rows by A = L D Lᵀ, with D diagonal and the diagonal of L one: neither
/// pivoting nor roots are needed, so that T may be a number that only knows + - * and /.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 4.1.
namespace ctgrad::numeric::small {

/// Rows for which `sweep_definite` has room.
inline constexpr int most_swept_rows = 7;

/// Factors the row-major n x n matrix `a` in place, of which only the upper half is read and written: D on
/// the diagonal, Lᵀ above it.
template <class T, machine = this_machine>
constexpr void factor_definite(T* a, int n) {
    for (int k = 0; k < n; ++k)
        for (int i = k + 1; i < n; ++i) {
            const T factor = a[k * n + i] / a[k * n + k];
            for (int j = i; j < n; ++j) a[i * n + j] = a[i * n + j] - factor * a[k * n + j];
            a[k * n + i] = factor;
        }
}

/// Solves A X = B for `columns` right sides; X comes in as B, in rows of that many entries.
template <class T, machine = this_machine>
constexpr void solve_definite(const T* ldl, int n, int columns, T* x) {
    for (int j = 0; j < columns; ++j) {
        for (int i = 0; i < n; ++i)
            for (int k = 0; k < i; ++k)
                x[i * columns + j] = x[i * columns + j] - ldl[k * n + i] * x[k * columns + j];
        for (int i = n; i-- > 0;) {
            x[i * columns + j] = x[i * columns + j] / ldl[i * n + i];
            for (int k = i + 1; k < n; ++k)
                x[i * columns + j] = x[i * columns + j] - ldl[i * n + k] * x[k * columns + j];
        }
    }
}

/// The inverse of the row-major n x n matrix `a`, which is factored, to x.
template <class T, machine = this_machine>
constexpr void invert_definite(T* a, int n, T* x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) x[i * n + j] = T(i == j ? 1 : 0);
    factor_definite(a, n);
    solve_definite(static_cast<const T*>(a), n, n, x);
}

/// Entry (i, j) of a symmetric matrix, which stands in the upper half.
template <class T>
struct upper_half {
    T* entries;
    int n;
    constexpr T& operator()(int i, int j) const { return entries[i < j ? i * n + j : j * n + i]; }
};

/// Inverts the row-major n x n matrix `a` in place, of which only the upper half is read and written, by a
/// symmetric sweep of each pivot p: M_kk <- -1/p, M_ik <- M_ik/p, M_ij <- M_ij - M_ik M_jk/p, which leaves
/// -A^-1; the last one therefore turns all signs. What is computed behind the pivots is that of
/// `factor_definite`.
///
/// Goodnight, A tutorial on the sweep operator, The American Statistician 33, 1979.
template <class T, machine = this_machine>
constexpr void sweep_definite(T* a, int n) {
    const upper_half<T> at{a, n};
    for (int k = 0; k < n; ++k) {
        const bool last = k == n - 1;
        const T reciprocal = T(1) / at(k, k);
        T column[most_swept_rows]{};
        T scaled[most_swept_rows]{};
        for (int i = 0; i < n; ++i) {
            if (i == k) continue;
            column[i] = at(i, k);
            scaled[i] = column[i] * reciprocal;
            at(i, k) = last ? -scaled[i] : scaled[i];
        }
        for (int i = 0; i < n; ++i)
            for (int j = i; j < n; ++j)
                if (i != k && j != k)
                    at(i, j) = last ? scaled[i] * column[j] - at(i, j) : at(i, j) - scaled[i] * column[j];
        at(k, k) = last ? reciprocal : -reciprocal;
    }
}

}  // namespace ctgrad::numeric::small
