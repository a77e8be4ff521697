// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/numeric/lu_factorisation.hpp>

namespace ctgrad::numeric {

/// Row i of a system L U Y = P, kept where row i of Q Y belongs, so that Q is never applied by moving rows.
template <int N, class T>
constexpr T* solution_row(const lu_factors<N, T>& factors, T* solution, int i) {
    return solution + factors.column_order[i] * N;
}

/// Y = L^-1 P for all columns at once.
template <int N, class T>
constexpr void forward_substitution(const lu_factors<N, T>& factors, T* solution) {
    for (int i = 0; i < N; ++i) {
        T* const row = solution_row(factors, solution, i);
        for (int j = 0; j < N; ++j) row[j] = j == factors.row_order[i] ? T(1) : T(0);
        for (int k = 0; k < i; ++k)
            subtract_multiple(N, row, factors.lu[i * N + k], solution_row(factors, solution, k));
    }
}

/// Solves with the leading `size` rows and columns of U, in place in the first `size` rows of Y.
template <int N, class T>
constexpr void back_substitution(const lu_factors<N, T>& factors, int size, T* solution) {
    for (int i = size - 1; i >= 0; --i) {
        T* const row = solution_row(factors, solution, i);
        for (int k = i + 1; k < size; ++k)
            subtract_multiple(N, row, factors.lu[i * N + k], solution_row(factors, solution, k));
        for (int j = 0; j < N; ++j) row[j] = row[j] / factors.lu[i * N + i];
    }
}

}  // namespace ctgrad::numeric
