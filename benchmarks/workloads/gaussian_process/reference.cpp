// SPDX-License-Identifier: BSL-1.0
// ½ tr((ααᵀ − K⁻¹) ∂K/∂θ), α = K⁻¹y, with K⁻¹ by Gauss-Jordan elimination of (K | I), in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_elimination {
    template <int n>
    static void evaluate(const gaussian_process<n>& given, typename gaussian_process<n>::result& result) {
        const auto e = [](long double x) { return std::exp(x); };
        const long double width = e(-2 * static_cast<long double>(given.l));
        long double by[3][n][n] = {}, rows[n][2 * n] = {}, alpha[n] = {}, sums[3] = {};
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j < n; ++j) {
                by[0][i][j] = e(given.a) * e(-width * given.D[i][j] / 2);
                by[1][i][j] = by[0][i][j] * width * given.D[i][j];
                by[2][i][j] = i == j ? e(given.s) : 0;
                rows[i][j] = by[0][i][j] + by[2][i][j];
            }
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
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) alpha[i] += rows[i][n + j] * given.y[j];
        for (int t = 0; t < 3; ++t) {
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j)
                    sums[t] += (alpha[i] * alpha[j] - rows[i][n + j]) * by[t][i][j] / 2;
            result.gradient[t] = static_cast<double>(sums[t]);
        }
    }
};

const registered<by_elimination> entered(reference, sizes{});

}  // namespace
