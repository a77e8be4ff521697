// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// Σ ln(1 + ((Xw − y)/c)²) by w.
template <int samples, int features>
struct function<robust_regression<samples, features>> {
    static constexpr int variables = features;
    static constexpr int values = 1;
    static constexpr int order = 2;

    static const double* point(const robust_regression<samples, features>& given) { return given.w.data(); }

    template <class T>
    static void evaluate(const robust_regression<samples, features>& given, const T* w, T* value) {
        using std::log;
        const double scale = 1 / (given.c * given.c);
        T sum = constant<T>(0);
        for (int k = 0; k < samples; ++k) {
            T residual = constant<T>(-given.y[k]);
            for (int j = 0; j < features; ++j) residual += given.X[k][j] * w[j];
            T inside = constant<T>(1);
            inside += scale * (residual * residual);
            sum += log(inside);
        }
        value[0] = sum;
    }
};

}  // namespace benchmarks
