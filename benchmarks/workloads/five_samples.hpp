// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../suite/numbers.hpp"

namespace benchmarks {

/// Five samples of X at a time: what the hand-written regressions do with them. The number is a compromise:
/// what is summed up is read and written once for all five, and five factors fit in registers.
inline constexpr int samples_at_once = 5;

/// Xw for five rows of X, each in two lanes, which start at zero. The lanes must lie in an array that is
/// indexed by a variable: storing pairs is what makes compilers keep them in vector registers.
template <int features>
inline void five_products(const numbers<features>* __restrict X, const numbers<features>& __restrict w,
                          double (*__restrict lanes)[2]) {
    constexpr int width = features % 10 == 0 ? 10 : features;
    static_assert(width % 2 == 0);
    for (int start = 0; start < features; start += width)
        for (int k = 0; k < samples_at_once; ++k) {
            double even = X[k][start] * w[start], odd = X[k][start + 1] * w[start + 1];
            for (int j = 2; j < width; j += 2) {
                even += X[k][start + j] * w[start + j];
                odd += X[k][start + j + 1] * w[start + j + 1];
            }
            lanes[k][0] += even;
            lanes[k][1] += odd;
        }
}

/// sums[j] += Σ factor[k] X[k][j] over the five rows.
template <int features>
inline void add_five(numbers<features>& __restrict sums, const numbers<features>* __restrict X,
                     const double* __restrict factor) {
    for (int j = 0; j < features; ++j)
        sums[j] += factor[0] * X[0][j] + factor[1] * X[1][j] + factor[2] * X[2][j] + factor[3] * X[3][j] +
                   factor[4] * X[4][j];
}

/// H += Σ factor[k] X[k]ᵀ over the five rows, where factor[k] is a column: the upper half of H, in whole
/// pairs of rows and columns. Two rows at a time, because ten factors fit in registers.
template <int features>
inline void add_five_outer(numbers<features, features>& __restrict H, const numbers<features>* __restrict X,
                           const numbers<features>* __restrict factor) {
    static_assert(features % 2 == 0);
    for (int i = 0; i < features; i += 2) {
        const double a = factor[0][i], b = factor[1][i], c = factor[2][i], d = factor[3][i], e = factor[4][i];
        const double p = factor[0][i + 1], q = factor[1][i + 1], r = factor[2][i + 1], s = factor[3][i + 1],
                     t = factor[4][i + 1];
        for (int j = i; j < features; j += 2) {
            H[i][j] += a * X[0][j] + b * X[1][j] + c * X[2][j] + d * X[3][j] + e * X[4][j];
            H[i][j + 1] +=
                a * X[0][j + 1] + b * X[1][j + 1] + c * X[2][j + 1] + d * X[3][j + 1] + e * X[4][j + 1];
            H[i + 1][j] += p * X[0][j] + q * X[1][j] + r * X[2][j] + s * X[3][j] + t * X[4][j];
            H[i + 1][j + 1] +=
                p * X[0][j + 1] + q * X[1][j + 1] + r * X[2][j + 1] + s * X[3][j + 1] + t * X[4][j + 1];
        }
    }
}

}  // namespace benchmarks
