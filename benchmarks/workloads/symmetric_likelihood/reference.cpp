// SPDX-License-Identifier: BSL-1.0
// S⁻¹ by Gauss-Jordan elimination of (S | I) with pivots chosen in columns, in long double.
#include <cmath>
#include <utility>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_elimination {
    template <int n>
    static void evaluate(const symmetric_likelihood<n>& given,
                         typename symmetric_likelihood<n>::result& result) {
        long double rows[n][2 * n] = {};
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j < n; ++j) rows[i][j] = given.S[i][j];
            rows[i][n + i] = 1;
        }
        for (int k = 0; k < n; ++k) {
            int chosen = k;
            for (int i = k + 1; i < n; ++i)
                if (std::fabs(rows[i][k]) > std::fabs(rows[chosen][k])) chosen = i;
            for (int j = 0; j < 2 * n; ++j) std::swap(rows[k][j], rows[chosen][j]);
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
