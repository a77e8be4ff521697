// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// xᵀA x by x.
template <int n>
struct function<quadratic_form<n>> {
    static constexpr int variables = n;
    static constexpr int values = 1;
    static constexpr int order = 1;

    static const double* point(const quadratic_form<n>& given) { return given.x.data(); }

    template <class T>
    static void evaluate(const quadratic_form<n>& given, const T* x, T* value) {
        T sum = constant<T>(0);
        for (int i = 0; i < n; ++i) {
            T product = constant<T>(0);
            for (int j = 0; j < n; ++j) product += given.A[i][j] * x[j];
            sum += x[i] * product;
        }
        value[0] = sum;
    }
};

}  // namespace benchmarks
