// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// ln|S| + xᵀS⁻¹x by all n · n entries of S: elimination without a choice of pivots, which S does not need.
/// (Cholesky's factorisation would read only half of S, which makes another function of it.)
template <int n>
struct function<gaussian_likelihood<n>> {
    static constexpr int variables = n * n;
    static constexpr int values = 1;
    static constexpr int order = 1;

    static const double* point(const gaussian_likelihood<n>& given) { return given.S[0].data(); }

    template <class T>
    static void evaluate(const gaussian_likelihood<n>& given, const T* S, T* value) {
        using std::log;
        T rows[n][n + 1];
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j < n; ++j) rows[i][j] = S[i * n + j];
            rows[i][n] = constant<T>(given.x[i]);
        }
        T sum = constant<T>(0);
        for (int k = 0; k < n; ++k) {
            sum += log(rows[k][k]);
            for (int i = k + 1; i < n; ++i) {
                const T factor = rows[i][k] / rows[k][k];
                for (int j = k + 1; j <= n; ++j) rows[i][j] -= factor * rows[k][j];
            }
        }
        for (int i = n - 1; i >= 0; --i) {
            for (int j = i + 1; j < n; ++j) rows[i][n] -= rows[i][j] * rows[j][n];
            rows[i][n] /= rows[i][i];
            sum += given.x[i] * rows[i][n];
        }
        value[0] = sum;
    }
};

}  // namespace benchmarks
