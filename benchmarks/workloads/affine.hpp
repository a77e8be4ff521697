// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../suite/numbers.hpp"
#include "packs.hpp"

namespace benchmarks {

/// A x + b for some rows, from their first on: each is summed up in the lanes of a register, and what is left
/// at its end one by one.
template <int count, int columns>
inline void affine_rows(const numbers<columns>* __restrict A, const numbers<columns>& __restrict x,
                        const double* __restrict b, double* __restrict result) {
    constexpr int packed = columns / lanes * lanes;
    pack sums[count] = {};
    for (int j = 0; j < packed; j += lanes) {
        const pack part = load(&x[j]);
        for (int k = 0; k < count; ++k) sums[k] += load(&A[k][j]) * part;
    }
    for (int k = 0; k < count; ++k) {
        double sum = b[k] + sum_of_lanes(sums[k]);
        for (int j = packed; j < columns; ++j) sum += A[k][j] * x[j];
        result[k] = sum;
    }
}

/// A x + b, four rows at a time.
template <int rows, int columns>
inline void affine(const numbers<rows, columns>& __restrict A, const numbers<columns>& __restrict x,
                   const numbers<rows>& __restrict b, double* __restrict result) {
    int i = 0;
    for (; i + 4 <= rows; i += 4) affine_rows<4, columns>(&A[i], x, &b[i], result + i);
    if constexpr (rows % 4 != 0) affine_rows<rows % 4, columns>(&A[i], x, &b[i], result + i);
}

}  // namespace benchmarks
