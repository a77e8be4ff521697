// SPDX-License-Identifier: BSL-1.0
// Every entry from the chain rule by itself, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_chain_rule {
    template <int inputs, int states>
    static void evaluate(const lstm_cell<inputs, states>& given,
                         typename lstm_cell<inputs, states>::result& result) {
        long double error[4][states];
        for (int j = 0; j < states; ++j) {
            long double gate[4], slope[4];
            for (int k = 0; k < 4; ++k) {
                long double sum = given.b[k][j];
                for (int l = 0; l < inputs; ++l)
                    sum += static_cast<long double>(given.W[k][j][l]) * given.x[l];
                for (int l = 0; l < states; ++l)
                    sum += static_cast<long double>(given.U[k][j][l]) * given.h[l];
                gate[k] = k < 3 ? 1 / (1 + std::exp(-sum)) : std::tanh(sum);
                slope[k] = k < 3 ? gate[k] * (1 - gate[k]) : 1 - gate[k] * gate[k];
            }
            const long double t = std::tanh(gate[1] * given.c[j] + gate[0] * gate[3]);
            const long double by_state = 2 * gate[2] * t * gate[2] * (1 - t * t);
            error[0][j] = by_state * gate[3] * slope[0];
            error[1][j] = by_state * given.c[j] * slope[1];
            error[2][j] = 2 * gate[2] * t * t * slope[2];
            error[3][j] = by_state * gate[0] * slope[3];
            result.c[j] = static_cast<double>(by_state * gate[1]);
        }
        for (int l = 0; l < states; ++l) {
            long double sum = 0;
            for (int k = 0; k < 4; ++k)
                for (int j = 0; j < states; ++j) sum += error[k][j] * given.U[k][j][l];
            result.h[l] = static_cast<double>(sum);
        }
        for (int k = 0; k < 4; ++k)
            for (int j = 0; j < states; ++j) {
                result.b[k][j] = static_cast<double>(error[k][j]);
                for (int l = 0; l < inputs; ++l)
                    result.W[k][j][l] = static_cast<double>(error[k][j] * given.x[l]);
                for (int l = 0; l < states; ++l)
                    result.U[k][j][l] = static_cast<double>(error[k][j] * given.h[l]);
            }
    }
};

const registered<by_chain_rule> entered(reference, sizes{});

}  // namespace
