// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"

/// Determinants and adjugates of matrices up to 4 x 4 without division, right for every commutative ring. T
/// has to be default constructible.
namespace ctgrad::numeric::closed_form {

inline constexpr int largest_size = 4;

/// The minor of the rows `p` and `q` in the columns I and J.
template <int I, int J, class T, machine = this_machine>
constexpr T two_row_minor(const T* p, const T* q) {
    return p[I] * q[J] - p[J] * q[I];
}

/// The six minors of the consecutive rows p and p + 4 in the columns 01, 02, 03, 12, 13, 23, in this order,
/// so that `minors[k]` and `minors[5 - k]` have no column in common.
template <class T, machine = this_machine>
constexpr void row_pair_minors(const T* p, T* minors) {
    minors[0] = two_row_minor<0, 1>(p, p + 4);
    minors[1] = two_row_minor<0, 2>(p, p + 4);
    minors[2] = two_row_minor<0, 3>(p, p + 4);
    minors[3] = two_row_minor<1, 2>(p, p + 4);
    minors[4] = two_row_minor<1, 3>(p, p + 4);
    minors[5] = two_row_minor<2, 3>(p, p + 4);
}

/// The cofactors of the consecutive rows p and q = p + 4 of a 4 x 4 matrix, from these rows and the minors
/// `m` of the other two, written down two columns of the adjugate. The same for either pair of rows, as
/// exchanging the pairs is an even permutation.
template <class T, machine = this_machine>
constexpr void row_pair_cofactors(const T* p, const T* m, T* columns) {
    const T* const q = p + 4;
    columns[0] = q[1] * m[5] - q[2] * m[4] + q[3] * m[3];
    columns[4] = q[2] * m[2] - q[0] * m[5] - q[3] * m[1];
    columns[8] = q[0] * m[4] - q[1] * m[2] + q[3] * m[0];
    columns[12] = q[1] * m[1] - q[0] * m[3] - q[2] * m[0];
    columns[1] = p[2] * m[4] - p[1] * m[5] - p[3] * m[3];
    columns[5] = p[0] * m[5] - p[2] * m[2] + p[3] * m[1];
    columns[9] = p[1] * m[2] - p[0] * m[4] - p[3] * m[0];
    columns[13] = p[0] * m[3] - p[1] * m[1] + p[2] * m[0];
}

/// The vector product of the rows `p` and `q`, written down a column of a 3 x 3 matrix.
template <class T, machine = this_machine>
constexpr void cross_product(const T* p, const T* q, T* column) {
    column[0] = two_row_minor<1, 2>(p, q);
    column[3] = two_row_minor<2, 0>(p, q);
    column[6] = two_row_minor<0, 1>(p, q);
}

/// The determinant of the row-major N x N matrix `a`; for N = 4 by Laplace expansion along two rows.
template <int N, class T, machine = this_machine>
constexpr T determinant(const T* a) {
    static_assert(1 <= N && N <= largest_size);
    if constexpr (N == 1) {
        return a[0];
    } else if constexpr (N == 2) {
        return two_row_minor<0, 1>(a, a + 2);
    } else if constexpr (N == 3) {
        const T* const p = a + 3;
        const T* const q = a + 6;
        return a[0] * two_row_minor<1, 2>(p, q) + a[1] * two_row_minor<2, 0>(p, q) +
               a[2] * two_row_minor<0, 1>(p, q);
    } else {
        T upper[6];
        T lower[6];
        row_pair_minors(a, upper);
        row_pair_minors(a + 8, lower);
        return upper[0] * lower[5] - upper[1] * lower[4] + upper[2] * lower[3] + upper[3] * lower[2] -
               upper[4] * lower[1] + upper[5] * lower[0];
    }
}

/// The adjugate of the row-major N x N matrix `a`: the transposed cofactors. `result` must not overlap `a`.
template <int N, class T, machine = this_machine>
constexpr void adjugate(const T* a, T* result) {
    static_assert(1 <= N && N <= largest_size);
    if constexpr (N == 1) {
        result[0] = T(1);
    } else if constexpr (N == 2) {
        result[0] = a[3];
        result[1] = -a[1];
        result[2] = -a[2];
        result[3] = a[0];
    } else if constexpr (N == 3) {
        cross_product(a + 3, a + 6, result);
        cross_product(a + 6, a, result + 1);
        cross_product(a, a + 3, result + 2);
    } else {
        T minors[6];
        row_pair_minors(a + 8, minors);
        row_pair_cofactors(a, minors, result);
        row_pair_minors(a, minors);
        row_pair_cofactors(a + 8, minors, result + 2);
    }
}

}  // namespace ctgrad::numeric::closed_form
