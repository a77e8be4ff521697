// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace benchmarks {

/// Σ factor[k] B[k], or that added to the result, over eight rows of B: what the hand-written products of
/// matrices are made of. The result is read and written once for all eight.
template <int columns, bool adds>
inline void eight_terms(const double* __restrict factor, int stride, const double* __restrict B,
                        double* __restrict result) {
    const double a = factor[0], b = factor[stride], c = factor[2 * stride], d = factor[3 * stride],
                 e = factor[4 * stride], f = factor[5 * stride], g = factor[6 * stride],
                 h = factor[7 * stride];
    for (int j = 0; j < columns; ++j) {
        const double sum = a * B[j] + b * B[columns + j] + c * B[2 * columns + j] + d * B[3 * columns + j] +
                           e * B[4 * columns + j] + f * B[5 * columns + j] + g * B[6 * columns + j] +
                           h * B[7 * columns + j];
        result[j] = adds ? result[j] + sum : sum;
    }
}

/// C = A B, or with `turned` C = AᵀB.
template <int rows, int inner, int columns, bool turned>
inline void multiply(const double* __restrict A, const double* __restrict B, double* __restrict C) {
    static_assert(inner % 8 == 0);
    constexpr int along = turned ? rows : 1, across = turned ? 1 : inner;
    for (int i = 0; i < rows; ++i) {
        eight_terms<columns, false>(A + i * across, along, B, C + i * columns);
        for (int k = 8; k < inner; k += 8)
            eight_terms<columns, true>(A + i * across + k * along, along, B + k * columns, C + i * columns);
    }
}

}  // namespace benchmarks
