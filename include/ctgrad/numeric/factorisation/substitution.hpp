// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/abs.hpp"
#include "../elementary/log.hpp"
#include "../lanes/copy_in_packs.hpp"
#include "../this_machine.hpp"
#include "determinant_in_range.hpp"
#include "lu_factorisation.hpp"
#include "row_operations.hpp"

namespace ctgrad::numeric {

/// Row i of a system L U Y = P B, kept where row i of Q Y belongs, so that Q is never applied by moving rows.
template <int N, class T, machine = this_machine>
constexpr T* solution_row(const lu_factors<N, T>& factors, int columns, T* solution, int i) {
    return solution + factors.column_order[i] * columns;
}

/// Y = L^-1 P B for all columns of B at once; `right_side(i, j)` is an entry of B.
template <int N, class T, machine = this_machine>
constexpr void forward_substitution(const lu_factors<N, T>& factors, int columns, const auto& right_side,
                                    T* solution) {
    for (int i = 0; i < N; ++i) {
        T* const row = solution_row(factors, columns, solution, i);
        for (int j = 0; j < columns; ++j) row[j] = right_side(factors.row_order[i], j);
        for (int k = 0; k < i; ++k)
            subtract_multiple(columns, row, factors.lu[i * N + k],
                              solution_row(factors, columns, solution, k));
    }
}

/// Solves with the leading `size` rows and columns of U, in place in the first `size` rows of Y.
template <int N, class T, machine = this_machine>
constexpr void back_substitution(const lu_factors<N, T>& factors, int size, int columns, T* solution) {
    for (int i = size - 1; i >= 0; --i) {
        T* const row = solution_row(factors, columns, solution, i);
        for (int k = i + 1; k < size; ++k)
            subtract_multiple(columns, row, factors.lu[i * N + k],
                              solution_row(factors, columns, solution, k));
        for (int j = 0; j < columns; ++j) row[j] = row[j] / factors.lu[i * N + i];
    }
}

/// The right side of the inverse.
template <class T>
struct identity_entries {
    [[gnu::always_inline]] constexpr T operator()(int i, int j) const { return T(i == j ? 1 : 0); }
};

/// X = A^-1 B.
template <int N, class T, machine = this_machine>
constexpr void solve(const lu_factors<N, T>& factors, int columns, const auto& right_side, T* solution) {
    forward_substitution(factors, columns, right_side, solution);
    back_substitution(factors, N, columns, solution);
}

/// Are the pivots ordinary numbers, and was no column exchanged? Then rows may be multiplied with reciprocals
/// of pivots, and lie where they belong.
template <int N, class T>
[[gnu::always_inline]] constexpr bool has_usual_pivots(const lu_factors<N, T>& factors) {
    bool usual = true;
    for (int i = 0; i < N; ++i)
        usual = usual && factors.column_order[i] == i && is_usual_divisor(factors.lu[i * N + i]);
    return usual;
}

namespace detail {

template <int W, int N, class T>
[[gnu::always_inline]] constexpr void forward_row(const lu_factors<N, T>& factors, int i, int columns,
                                                  const T* given, T* solution) {
    combine_rows<W>(columns, solution + i * columns, given, factors.lu + i * N, 1, solution, columns, i,
                    T(1));
}
template <int W, int N, class T>
[[gnu::always_inline]] constexpr void back_row(const lu_factors<N, T>& factors, int i, int size, int columns,
                                               T* solution) {
    T* const row = solution + i * columns;
    combine_rows<W>(size, row, factors.lu + i * N + i + 1, 1, row + columns, columns, N - 1 - i,
                    T(1) / factors.lu[i * N + i]);
}

/// X = A^-1 B, the sums of its rows in registers; `given(i)` is row i of P B, which may stand where row i of
/// X belongs. Of a symmetric X half is computed, up to the diagonal at least.
template <int W, bool Symmetric, int N, class T>
[[gnu::always_inline]] constexpr void solve_in_packs(const lu_factors<N, T>& factors, int columns,
                                                     const auto& given, T* solution) {
    for_each_row<N, W>([&](int at_row) __attribute__((always_inline)) {
        forward_row<W>(factors, at_row, columns, given(at_row), solution);
    });
    for_each_row<N, W>([&](int rows_below) __attribute__((always_inline)) {
        const int at_row = N - 1 - rows_below;
        const int to_diagonal = at_row / W * W + W;
        back_row<W>(factors, at_row, Symmetric && to_diagonal < columns ? to_diagonal : columns, columns,
                    solution);
    });
}

template <int W, bool Symmetric, int N, class T>
[[gnu::always_inline]] constexpr void inverse_in_packs(const lu_factors<N, T>& factors, T* result) {
    solve_in_packs<W, Symmetric>(
        factors, N,
        [&](int at_row)
            __attribute__((always_inline)) { return identity_in_rows<N, T>.row(factors.row_order[at_row]); },
        result);
}

}  // namespace detail

/// A^-1, in packs where its pivots allow it.
template <int N, class T, int W, machine = this_machine>
constexpr void inverse(const lu_factors_in_packs<N, T, W>& factors, T* result) {
    if constexpr (W > 1)
        if (has_usual_pivots(factors)) [[likely]]
            return detail::inverse_in_packs<W, false>(factors, result);
    solve(factors, N, identity_entries<T>{}, result);
}

/// Half of the inverse of a symmetric matrix, of rows up to the diagonal at least.
template <int N, class T, int W, machine = this_machine>
constexpr void half_of_inverse(const lu_factors_in_packs<N, T, W>& factors, T* result) {
    if constexpr (W > 1)
        if (has_usual_pivots(factors)) [[likely]]
            return detail::inverse_in_packs<W, true>(factors, result);
    solve(factors, N, identity_entries<T>{}, result);
}

/// X = A^-1 B of several columns, in packs where the pivots allow it.
template <int W, int N, class T, machine = this_machine>
constexpr void solve_in_packs(const lu_factors<N, T>& factors, const auto& right_side, T* solution) {
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    if (!has_usual_pivots(factors)) [[unlikely]]
        return solve(factors, columns, right_side, solution);
    for (int i = 0; i < N; ++i)
        copy_row<columns, W>(right_side, factors.row_order[i], solution + i * columns);
    detail::solve_in_packs<W, false>(
        factors, columns,
        [&](int i) __attribute__((always_inline)) { return static_cast<const T*>(solution + i * columns); },
        solution);
}

/// X = A^-T B: with A^T = Q U^T L^T P, row i of the system is kept where row i of P^T X belongs.
template <int N, class T, machine = this_machine>
constexpr void solve_transposed(const lu_factors<N, T>& factors, int columns, const auto& right_side,
                                T* solution) {
    const auto row_of = [&](int at_row) { return solution + factors.row_order[at_row] * columns; };
    for (int i = 0; i < N; ++i) {
        T* const row = row_of(i);
        for (int j = 0; j < columns; ++j) row[j] = right_side(factors.column_order[i], j);
        for (int k = 0; k < i; ++k) subtract_multiple(columns, row, factors.lu[k * N + i], row_of(k));
        for (int j = 0; j < columns; ++j) row[j] = row[j] / factors.lu[i * N + i];
    }
    for (int i = N; i-- > 0;)
        for (int k = i + 1; k < N; ++k)
            subtract_multiple(columns, row_of(i), factors.lu[k * N + i], row_of(k));
}

/// The same of several columns, in packs where the pivots allow it.
template <int W, int N, class T, machine = this_machine>
constexpr void solve_transposed_in_packs(const lu_factors<N, T>& factors, const auto& right_side,
                                         T* solution) {
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    if (!has_usual_pivots(factors)) [[unlikely]]
        return solve_transposed(factors, columns, right_side, solution);
    T room[N * columns];
    T* const x = room;
    for (int i = 0; i < N; ++i) copy_row<columns, W>(right_side, i, x + i * columns);
    for_each_row<N, W>([&](int at_row) __attribute__((always_inline)) {
        combine_rows<W>(columns, x + at_row * columns, factors.lu + at_row, N, x, columns, at_row,
                        T(1) / factors.lu[at_row * (N + 1)]);
    });
    for_each_row<N - 1, W>([&](int rows_below) __attribute__((always_inline)) {
        const int at_row = N - 2 - rows_below;
        combine_rows<W>(columns, x + at_row * columns, factors.lu + (at_row + 1) * N + at_row, N,
                        x + (at_row + 1) * columns, columns, rows_below + 1, T(1));
    });
    const T* const rows = x;
    for (int i = 0; i < N; ++i)
        copy_in_packs<columns, W>(rows + i * columns, solution + factors.row_order[i] * columns);
}

/// det A. The sign and the last pivot are what can be zero. They come first, as the product of the others may
/// overflow and infinity times zero is NaN.
template <int N, class T, machine = this_machine>
constexpr T determinant(const lu_factors<N, T>& factors) {
    return product_in_range<N>(static_cast<const T*>(factors.lu), N + 1, factors.sign);
}

/// ln |det A|, the sum of the pivots' logarithms.
template <int N, class T, machine = this_machine>
constexpr T log_absolute_determinant(const lu_factors<N, T>& factors) {
    T sum = T(0);
    for (int i = 0; i < N; ++i) sum = sum + T(numeric::log(numeric::abs(factors.lu[i * N + i])));
    return sum;
}

}  // namespace ctgrad::numeric
