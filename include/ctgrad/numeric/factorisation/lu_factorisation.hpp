// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/utility.hpp"
#include "../lanes/keep_scalar.hpp"
#include "../this_machine.hpp"
#include "pivot_choice.hpp"
#include "row_operations.hpp"

namespace ctgrad::numeric {

enum class pivoting {
    partial,  ///< the best entry of the column; later columns only if that column holds nothing but zeros
    complete  ///< the best entry of all that is left of the matrix
};

/// The factors L U = P A Q of an N x N matrix A, where P and Q permute rows and columns.
template <int N, class T>
struct lu_factors {
    T lu[N * N];          ///< U on and above the diagonal, below it L, whose diagonal is one
    int row_order[N];     ///< row i of L U comes from row `row_order[i]` of A
    int column_order[N];  ///< column j of L U comes from column `column_order[j]` of A
    T sign;               ///< det P det Q; zero if the rank is N-2 or less and the elimination ended early
};

/// The same, made in packs of W.
template <int N, class T, int W>
struct lu_factors_in_packs : lu_factors<N, T> {};

struct pivot_position {
    int row;
    int column;
    bool found;
};

/// target -= factor * source, on rows of `size` entries.
template <class T, machine = this_machine>
constexpr void subtract_multiple(int size, T* target, T factor, const T* source) {
    for (int j = 0; j < size; ++j) target[j] = target[j] - factor * source[j];
}

/// Looks for a pivot in the rows and columns of a row-major N x N matrix from `step` onwards.
template <pivoting Kind, int N, class T, machine = this_machine>
constexpr pivot_position find_pivot(const T* matrix, int step) {
    const T* chosen = matrix + step * N + step;
    auto best = rank_as_pivot(*chosen);
    bool found = false;
    for (int column = step; column < N && !(found && Kind == pivoting::partial); ++column) {
        const T* entry = matrix + step * N + column;
        for (int row = step;;) {
            const auto rank = rank_as_pivot(*entry);
            const bool better = is_better_pivot(rank, best);
            best = better ? rank : best;
            chosen = better ? entry : chosen;
            if (++row == N) break;  // no pointer leaves the matrix
            entry += N;
        }
        found = is_usable_pivot(best);
    }
    const int place = static_cast<int>(chosen - matrix);
    return {place / N, place % N, found};
}

/// Brings the pivot to the diagonal.
template <int N, class T, machine = this_machine>
constexpr void move_pivot(lu_factors<N, T>& factors, pivot_position from, int step) {
    if (from.row != step) {
        exchange_rows(N, factors.lu + step * N, factors.lu + from.row * N);
        exchange(factors.row_order[step], factors.row_order[from.row]);
        factors.sign = -factors.sign;
    }
    if (from.column != step) {
        for (int i = 0; i < N; ++i) exchange(factors.lu[i * N + step], factors.lu[i * N + from.column]);
        exchange(factors.column_order[step], factors.column_order[from.column]);
        factors.sign = -factors.sign;
    }
}

/// Divides the numbers of a column, which are `stride` apart, by the pivot above them; beside packs by its
/// reciprocal, if that is an ordinary number.
template <int W, class T>
[[gnu::always_inline]] constexpr void divide_column(int size, T* column, int stride, const T& pivot) {
    if constexpr (W > 1) {
        if (is_usual_divisor(pivot)) [[likely]] {
            const T reciprocal = T(1) / pivot;
            for (int i = 0; i < size; ++i) {
                column[i * stride] = column[i * stride] * reciprocal;
                keep_scalar(column[i * stride]);
            }
            return;
        }
    }
    for (int i = 0; i < size; ++i) {
        column[i * stride] = column[i * stride] / pivot;
        keep_scalar(column[i * stride]);
    }
}

/// One step of elimination; false if there is no pivot left.
template <pivoting Kind, int W, int N, class T>
[[gnu::always_inline]] constexpr bool eliminate(lu_factors<N, T>& factors, int step) {
    const pivot_position position = find_pivot<Kind, N>(factors.lu, step);
    if (!position.found) {
        factors.sign = T(0);
        return false;
    }
    move_pivot(factors, position, step);
    const T* const pivot = factors.lu + step * N + step;
    T* const leading = factors.lu + (step + 1) * N + step;
    const int left = N - 1 - step;
    divide_column<W>(left, leading, N, *pivot);
    subtract_outer_product<W>(left, left, leading + 1, static_cast<const T*>(leading), pivot + 1, N);
    return true;
}

/// Factors the N x N matrix whose rows are in `factors.lu`, by Gaussian elimination.
///
/// Never divides by an exact zero. At rank N-1 the zero is the last pivot, which nothing is divided by; at a
/// lower rank the elimination ends at the block of zeros and `sign` is zero. NaN anywhere in the matrix makes
/// the last pivot NaN. T has to be default constructible.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 3.4.
template <pivoting Kind, int W = 1, int N, class T, machine = this_machine>
constexpr void factor(lu_factors<N, T>& factors) {
    for (int i = 0; i < N; ++i) factors.row_order[i] = factors.column_order[i] = i;
    factors.sign = T(1);

    bool has_pivots = true;
    for_each_row<N - 1, W>([&](int at_row) __attribute__((always_inline)) {
        has_pivots = has_pivots && eliminate<Kind, W>(factors, at_row);
    });
}

/// The factors of the row-major N x N matrix `a`.
template <pivoting Kind, int N, class T, machine = this_machine>
constexpr lu_factors<N, T> lu_factorisation(const T* a) {
    lu_factors<N, T> factors;
    for (int entry = 0; entry < N * N; ++entry) factors.lu[entry] = a[entry];
    factor<Kind>(factors);
    return factors;
}

}  // namespace ctgrad::numeric
