// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// Σ ln(1 + eᶻ) − y z by w, with z = xᵀw for every sample x.
template <int samples, int features>
struct function<logistic_regression<samples, features>> {
    static constexpr int variables = features;
    static constexpr int values = 1;
    static constexpr int order = 2;

    static const double* point(const logistic_regression<samples, features>& given) { return given.w.data(); }

    template <class T>
    static void evaluate(const logistic_regression<samples, features>& given, const T* w, T* value) {
        using std::exp, std::log;
        T sum = constant<T>(0);
        for (int k = 0; k < samples; ++k) {
            T z = constant<T>(0);
            for (int j = 0; j < features; ++j) z += given.X[k][j] * w[j];
            sum += log(1.0 + exp(z)) - given.y[k] * z;
        }
        value[0] = sum;
    }
};

}  // namespace benchmarks
