// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../series/binary_exponent.hpp"
#include "scaling.hpp"

namespace ctgrad::numeric::detail {

/// D⁻¹AD of a diagonal D, powers of two, so that f(A) is D f(D⁻¹AD) D⁻¹.
template <int N, int K, class T>
struct balanced_matrix {
    directed_matrix<N, K, T> x;
    T scale[N];
};

/// x_ij s_j / s_i, or x_ij s_i / s_j to turn back.
template <int N, int K, class T, machine = this_machine>
constexpr void rescale(directed_matrix<N, K, T>& x, const T (&scale)[N], bool back) {
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry) {
            if (entry % (N + 1) == 0) continue;
            const T of_row = scale[entry / N];
            const T of_column = scale[entry % N];
            T& number = x.part[part][entry];
            number = back ? number * of_row / of_column : number * of_column / of_row;
        }
}

/// The exponent k by which a row sum is to be divided and its column sum multiplied, 2^k, for both to be
/// about equal; beside a sum of zeros, for the other to be no larger than the diagonal.
template <class T, machine = this_machine>
constexpr int exponent_of_balance(T row, T column, T diagonal_entry) {
    const T largest = largest_finite<T>;
    if (!(row + column > T(0)) || !(row + column <= largest)) return 0;
    if (row > T(0) && column > T(0)) return (split(row).exponent - split(column).exponent) / 2;
    const int excess =
        split(row + column).exponent - (diagonal_entry > T(0) ? split(diagonal_entry).exponent : 0);
    if (excess <= 0) return 0;
    return row > T(0) ? excess : -excess;
}

/// Scales rows against columns, so that what is large beside the diagonal does not drown it.
/// B. N. Parlett, C. Reinsch, Balancing a matrix for calculation of eigenvalues and eigenvectors, Numerische
/// Mathematik 13 (1969), 293-304.
template <int N, int K, class T, machine = this_machine>
constexpr balanced_matrix<N, K, T> balanced(const directed_matrix<N, K, T>& a) {
    constexpr int most_sweeps = 16;
    constexpr int most = std::numeric_limits<T>::max_exponent - 4;
    balanced_matrix<N, K, T> result{a, {}};
    int exponents[N];
    T size[N * N];
    for (int entry = 0; entry < N * N; ++entry) size[entry] = magnitude_as_pivot(a.part[0][entry]);
    for (int i = 0; i < N; ++i) exponents[i] = 0;
    bool moves = true;
    for (int sweep = 0; sweep < most_sweeps && moves; ++sweep) {
        moves = false;
        for (int i = 0; i < N; ++i) {
            T row = T(0);
            T column = T(0);
            for (int j = 0; j < N; ++j) {
                if (j == i) continue;
                row = row + size[i * N + j];
                column = column + size[j * N + i];
            }
            const int k = exponent_of_balance(row, column, size[i * (N + 1)]);
            if (k == 0 || exponents[i] + k > most || exponents[i] + k < -most) continue;
            exponents[i] += k;
            const T factor = power_of_two<T>(k);
            for (int j = 0; j < N; ++j) {
                if (j == i) continue;
                size[i * N + j] = size[i * N + j] / factor;
                size[j * N + i] = size[j * N + i] * factor;
            }
            moves = true;
        }
    }
    for (int i = 0; i < N; ++i) result.scale[i] = power_of_two<T>(exponents[i]);
    rescale(result.x, result.scale, false);
    return result;
}

/// Is a matrix of this norm to be balanced before it is multiplied?
template <class T, machine = this_machine>
constexpr bool is_large(T norm) {
    return norm > T(large_norm) && norm <= largest_finite<T>;
}

}  // namespace ctgrad::numeric::detail
