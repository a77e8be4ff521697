// SPDX-License-Identifier: BSL-1.0
// Every entry from the chain rule by itself, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_chain_rule {
    template <int inputs, int hidden, int classes>
    static void evaluate(const neural_network<inputs, hidden, classes>& given,
                         typename neural_network<inputs, hidden, classes>::result& result) {
        long double h[hidden];
        for (int i = 0; i < hidden; ++i) {
            long double sum = given.b1[i];
            for (int j = 0; j < inputs; ++j) sum += static_cast<long double>(given.W1[i][j]) * given.x[j];
            h[i] = std::tanh(sum);
        }
        long double z[classes];
        long double total = 0;
        for (int c = 0; c < classes; ++c) {
            z[c] = given.b2[c];
            for (int i = 0; i < hidden; ++i) z[c] += given.W2[c][i] * h[i];
            total += std::exp(z[c]);
        }
        for (int c = 0; c < classes; ++c) {
            const long double error = std::exp(z[c]) / total - given.t[c];
            result.b2[c] = static_cast<double>(error);
            for (int i = 0; i < hidden; ++i) result.W2[c][i] = static_cast<double>(error * h[i]);
        }
        for (int i = 0; i < hidden; ++i) {
            long double sum = 0;
            for (int c = 0; c < classes; ++c) sum += given.W2[c][i] * (std::exp(z[c]) / total - given.t[c]);
            const long double error = sum * (1 - h[i] * h[i]);
            result.b1[i] = static_cast<double>(error);
            for (int j = 0; j < inputs; ++j) result.W1[i][j] = static_cast<double>(error * given.x[j]);
        }
    }
};

const registered<by_chain_rule> entered(reference, sizes{});

}  // namespace
