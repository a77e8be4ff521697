// SPDX-License-Identifier: BSL-1.0
// Entry by entry, 2Xᵀ(Xw − y) + 2λw and 2XᵀX + 2λI, in long double.
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int samples, int features>
    static void evaluate(const ridge_regression<samples, features>& given,
                         typename ridge_regression<samples, features>::result& result) {
        const long double lambda = given.lambda;
        long double residual[samples];
        long double value = 0;
        for (int k = 0; k < samples; ++k) {
            residual[k] = -given.y[k];
            for (int j = 0; j < features; ++j)
                residual[k] += static_cast<long double>(given.X[k][j]) * given.w[j];
            value += residual[k] * residual[k];
        }
        for (int i = 0; i < features; ++i) {
            value += lambda * given.w[i] * given.w[i];
            long double sum = lambda * given.w[i];
            for (int k = 0; k < samples; ++k) sum += given.X[k][i] * residual[k];
            result.gradient[i] = static_cast<double>(2 * sum);
            for (int j = 0; j < features; ++j) {
                sum = i == j ? lambda : 0;
                for (int k = 0; k < samples; ++k)
                    sum += static_cast<long double>(given.X[k][i]) * given.X[k][j];
                result.hessian[i][j] = static_cast<double>(2 * sum);
            }
        }
        result.value = static_cast<double>(value);
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
