// SPDX-License-Identifier: BSL-1.0
// Layer by layer from the chain rule, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

template <int rows, int columns>
void layer(const numbers<rows, columns>& W, const numbers<rows>& b, const long double* x,
           long double* result) {
    for (int i = 0; i < rows; ++i) {
        result[i] = b[i];
        for (int j = 0; j < columns; ++j) result[i] += W[i][j] * x[j];
    }
}

template <int rows, int columns>
void gradients(const long double* error, const long double* x, numbers<rows, columns>& W, numbers<rows>& b) {
    for (int i = 0; i < rows; ++i) {
        b[i] = static_cast<double>(error[i]);
        for (int j = 0; j < columns; ++j) W[i][j] = static_cast<double>(error[i] * x[j]);
    }
}

// Wᵀ error where it passes tanh, whose value is h.
template <int rows, int columns>
void earlier(const numbers<rows, columns>& W, const long double* error, const long double* h,
             long double* result) {
    for (int j = 0; j < columns; ++j) {
        long double sum = 0;
        for (int i = 0; i < rows; ++i) sum += W[i][j] * error[i];
        result[j] = sum * (1 - h[j] * h[j]);
    }
}

struct by_chain_rule {
    template <int inputs, int first, int second, int classes>
    static void evaluate(const deep_network<inputs, first, second, classes>& given,
                         typename deep_network<inputs, first, second, classes>::result& result) {
        long double x[inputs], h[first], g[second], z[classes], total = 0;
        for (int j = 0; j < inputs; ++j) x[j] = given.x[j];
        layer<first, inputs>(given.W1, given.b1, x, h);
        for (long double& entry : h) entry = std::tanh(entry);
        layer<second, first>(given.W2, given.b2, h, g);
        for (long double& entry : g) entry = std::tanh(entry);
        layer<classes, second>(given.W3, given.b3, g, z);
        for (const long double entry : z) total += std::exp(entry);
        for (int c = 0; c < classes; ++c) z[c] = std::exp(z[c]) / total - given.t[c];
        gradients<classes, second>(z, g, result.W3, result.b3);
        long double of_g[second], of_h[first];
        earlier<classes, second>(given.W3, z, g, of_g);
        gradients<second, first>(of_g, h, result.W2, result.b2);
        earlier<second, first>(given.W2, of_g, h, of_h);
        gradients<first, inputs>(of_h, x, result.W1, result.b1);
    }
};

const registered<by_chain_rule> entered(reference, sizes{});

}  // namespace
