// SPDX-License-Identifier: BSL-1.0
// S⁻¹ by Gauss-Jordan elimination of (S | I), in long double.
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_elimination {
    template <int n>
    static void evaluate(const gaussian_likelihood<n>& given,
                         typename gaussian_likelihood<n>::result& result) {
        long double rows[n][2 * n] = {};
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j < n; ++j) rows[i][j] = given.S[i][j];
            rows[i][n + i] = 1;
        }
        for (int k = 0; k < n; ++k) {
            const long double pivot = rows[k][k];
            for (long double& entry : rows[k]) entry /= pivot;
            for (int i = 0; i < n; ++i) {
                const long double factor = rows[i][k];
                for (int j = 0; i != k && j < 2 * n; ++j) rows[i][j] -= factor * rows[k][j];
            }
        }
        long double solution[n] = {};
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) solution[i] += rows[i][n + j] * given.x[j];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j)
                result.gradient[i][j] = static_cast<double>(rows[i][n + j] - solution[i] * solution[j]);
    }
};

const registered<by_elimination> entered(reference, sizes{});

}  // namespace
