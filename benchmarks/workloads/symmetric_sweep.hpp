// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include "../suite/numbers.hpp"

namespace benchmarks {

/// M_ij ← M_ij − u_i M_Kj for two rows and two columns.
template <int n>
inline void update(numbers<n, n>& __restrict M, const double* __restrict u, const double* __restrict v,
                   const double* __restrict first, const double* __restrict second, int i, int j) {
    M[i][j] -= u[i] * first[j] + v[i] * second[j];
    M[i][j + 1] -= u[i] * first[j + 1] + v[i] * second[j + 1];
    M[i + 1][j] -= u[i + 1] * first[j] + v[i + 1] * second[j];
    M[i + 1][j + 1] -= u[i + 1] * first[j + 1] + v[i + 1] * second[j + 1];
}

/// One pivot of 2 × 2 of the symmetric sweep, which turns the upper half of M, in whole pairs, into that of
/// −M⁻¹:
///     M_KK ← −P⁻¹,   M_iK ← u_i = M_iK P⁻¹,   M_ij ← M_ij − u_i M_Kj     where P = M_KK.
/// It needs no square roots, half the divisions of single pivots, and reads and writes every entry once per
/// pivot. A positive definite matrix needs no choice of pivots. The pivot's place is a constant so that all
/// loops have constant ends, without which compilers do not vectorise loops as short as these.
template <int n, int k>
inline void sweep(numbers<n, n>& __restrict M) {
    const double p = M[k][k], q = M[k][k + 1], r = M[k + 1][k + 1];
    const double scale = 1 / (p * r - q * q);
    const double pp = r * scale, pq = -q * scale, pr = p * scale;
    double first[n], second[n], u[n], v[n];  // rows of M_K and of P⁻¹ M_K
    for (int j = 0; j < k; ++j) {
        first[j] = M[j][k];
        second[j] = M[j][k + 1];
    }
    for (int j = k + 2; j < n; ++j) {
        first[j] = M[k][j];
        second[j] = M[k + 1][j];
    }
    for (int j = 0; j < n; ++j) {
        if (j == k || j == k + 1) continue;
        u[j] = pp * first[j] + pq * second[j];
        v[j] = pq * first[j] + pr * second[j];
    }
    for (int i = 0; i < k; i += 2) {
        for (int j = i; j < k; j += 2) update<n>(M, u, v, first, second, i, j);
        for (int j = k + 2; j < n; j += 2) update<n>(M, u, v, first, second, i, j);
    }
    for (int i = k + 2; i < n; i += 2)
        for (int j = i; j < n; j += 2) update<n>(M, u, v, first, second, i, j);
    for (int j = 0; j < k; ++j) {
        M[j][k] = u[j];
        M[j][k + 1] = v[j];
    }
    for (int j = k + 2; j < n; ++j) {
        M[k][j] = u[j];
        M[k + 1][j] = v[j];
    }
    M[k][k] = -pp;
    M[k][k + 1] = -pq;
    M[k + 1][k + 1] = -pr;
}

template <int n, int... pivots>
inline void sweep_all(numbers<n, n>& __restrict M, std::integer_sequence<int, pivots...>) {
    static_assert(n % 2 == 0);
    (sweep<n, 2 * pivots>(M), ...);
}

}  // namespace benchmarks
