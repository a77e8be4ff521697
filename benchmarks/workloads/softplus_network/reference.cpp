// SPDX-License-Identifier: BSL-1.0
// Every entry from the chain rule by itself, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_chain_rule {
    template <int inputs, int hidden, int results>
    static void evaluate(const softplus_network<inputs, hidden, results>& given,
                         typename softplus_network<inputs, hidden, results>::result& result) {
        long double h[hidden], slope[hidden];
        for (int i = 0; i < hidden; ++i) {
            long double sum = given.b1[i];
            for (int j = 0; j < inputs; ++j) sum += static_cast<long double>(given.W1[i][j]) * given.x[j];
            h[i] = std::log(1 + std::exp(sum));
            slope[i] = 1 / (1 + std::exp(-sum));
        }
        long double error[results];
        for (int c = 0; c < results; ++c) {
            long double z = given.b2[c];
            for (int i = 0; i < hidden; ++i) z += given.W2[c][i] * h[i];
            error[c] = 2 * (z - given.t[c]);
            result.b2[c] = static_cast<double>(error[c]);
            for (int i = 0; i < hidden; ++i) result.W2[c][i] = static_cast<double>(error[c] * h[i]);
        }
        for (int i = 0; i < hidden; ++i) {
            long double sum = 0;
            for (int c = 0; c < results; ++c) sum += given.W2[c][i] * error[c];
            result.b1[i] = static_cast<double>(sum * slope[i]);
            for (int j = 0; j < inputs; ++j)
                result.W1[i][j] = static_cast<double>(sum * slope[i] * given.x[j]);
        }
    }
};

const registered<by_chain_rule> entered(reference, sizes{});

}  // namespace
