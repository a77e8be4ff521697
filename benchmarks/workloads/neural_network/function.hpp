// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// ln Σ eᶻ − tᵀz by W1, b1, W2 and b2, one after the other, with z = W2 tanh(W1 x + b1) + b2.
template <int inputs, int hidden, int classes>
struct function<neural_network<inputs, hidden, classes>> {
    static constexpr int variables = hidden * inputs + hidden + classes * hidden + classes;
    static constexpr int values = 1;
    static constexpr int order = 1;

    static const double* point(const neural_network<inputs, hidden, classes>& given) {
        static_assert(sizeof(given) == (variables + inputs + classes) * sizeof(double));
        return given.W1[0].data();
    }

    template <class T>
    static void evaluate(const neural_network<inputs, hidden, classes>& given, const T* parameters,
                         T* value) {
        using std::exp, std::log, std::tanh;
        const T* W1 = parameters;
        const T* b1 = W1 + hidden * inputs;
        const T* W2 = b1 + hidden;
        const T* b2 = W2 + classes * hidden;
        T h[hidden];
        for (int i = 0; i < hidden; ++i) {
            T sum = b1[i];
            for (int j = 0; j < inputs; ++j) sum += given.x[j] * W1[i * inputs + j];
            h[i] = tanh(sum);
        }
        T total = constant<T>(0);
        T hit = constant<T>(0);
        for (int c = 0; c < classes; ++c) {
            T z = b2[c];
            for (int i = 0; i < hidden; ++i) z += W2[c * hidden + i] * h[i];
            total += exp(z);
            hit += given.t[c] * z;
        }
        value[0] = log(total) - hit;
    }
};

}  // namespace benchmarks
