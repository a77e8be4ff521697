// SPDX-License-Identifier: BSL-1.0
// Entry by entry, Σ (σ(z) − y) x and Σ σ(z)(1 − σ(z)) x xᵀ with z = xᵀw, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int samples, int features>
    static void evaluate(const logistic_regression<samples, features>& given,
                         typename logistic_regression<samples, features>::result& result) {
        long double sigmoid[samples];
        for (int k = 0; k < samples; ++k) {
            long double z = 0;
            for (int j = 0; j < features; ++j) z += static_cast<long double>(given.X[k][j]) * given.w[j];
            sigmoid[k] = 1 / (1 + std::exp(-z));
        }
        for (int i = 0; i < features; ++i) {
            long double sum = 0;
            for (int k = 0; k < samples; ++k) sum += (sigmoid[k] - given.y[k]) * given.X[k][i];
            result.gradient[i] = static_cast<double>(sum);
            for (int j = 0; j < features; ++j) {
                sum = 0;
                for (int k = 0; k < samples; ++k)
                    sum += sigmoid[k] * (1 - sigmoid[k]) * given.X[k][i] * given.X[k][j];
                result.hessian[i][j] = static_cast<double>(sum);
            }
        }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
