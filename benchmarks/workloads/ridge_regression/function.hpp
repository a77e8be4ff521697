// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// ‖Xw − y‖² + λ‖w‖² by w.
template <int samples, int features>
struct function<ridge_regression<samples, features>> {
    static constexpr int variables = features;
    static constexpr int values = 1;
    static constexpr int order = 2;

    static const double* point(const ridge_regression<samples, features>& given) { return given.w.data(); }

    template <class T>
    static void evaluate(const ridge_regression<samples, features>& given, const T* w, T* value) {
        T sum = constant<T>(0);
        for (int k = 0; k < samples; ++k) {
            T residual = constant<T>(-given.y[k]);
            for (int j = 0; j < features; ++j) residual += given.X[k][j] * w[j];
            sum += residual * residual;
        }
        T square = constant<T>(0);
        for (int j = 0; j < features; ++j) square += w[j] * w[j];
        value[0] = sum + given.lambda * square;
    }
};

}  // namespace benchmarks
