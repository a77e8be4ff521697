// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// ‖a exp(−b t) + c − y‖² by (a, b, c).
template <int samples>
struct function<curve_fitting<samples>> {
    static constexpr int variables = 3;
    static constexpr int values = 1;
    static constexpr int order = 2;

    static const double* point(const curve_fitting<samples>& given) { return given.p.data(); }

    template <class T>
    static void evaluate(const curve_fitting<samples>& given, const T* p, T* value) {
        using std::exp;
        T sum = constant<T>(0);
        for (int k = 0; k < samples; ++k) {
            const T exponent = -given.t[k] * p[1];
            T residual = constant<T>(-given.y[k]);
            residual += p[0] * exp(exponent) + p[2];
            sum += residual * residual;
        }
        value[0] = sum;
    }
};

}  // namespace benchmarks
