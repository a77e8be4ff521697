// SPDX-License-Identifier: BSL-1.0
// Entry by entry, Σ σ(z)(1 − σ(z)) (xᵀv) x with z = xᵀw, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int samples, int features>
    static void evaluate(const logistic_hessian_times<samples, features>& given,
                         typename logistic_hessian_times<samples, features>::result& result) {
        long double sums[features] = {};
        for (int k = 0; k < samples; ++k) {
            long double z = 0, along = 0;
            for (int j = 0; j < features; ++j) {
                z += static_cast<long double>(given.X[k][j]) * given.w[j];
                along += static_cast<long double>(given.X[k][j]) * given.v[j];
            }
            const long double sigmoid = 1 / (1 + std::exp(-z));
            for (int j = 0; j < features; ++j) sums[j] += sigmoid * (1 - sigmoid) * along * given.X[k][j];
        }
        for (int j = 0; j < features; ++j) result.product[j] = static_cast<double>(sums[j]);
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
