// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../affine.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // The errors of the gates' arguments are the gradients by b, which those by W and U are made of.
    template <int inputs, int states>
    static void evaluate(const lstm_cell<inputs, states>& __restrict given,
                         typename lstm_cell<inputs, states>::result& __restrict result) {
        numbers<4, states> gate;
        for (int k = 0; k < 4; ++k) {
            numbers<states> sum;
            affine<states, inputs>(given.W[k], given.x, given.b[k], sum.data());
            affine<states, states>(given.U[k], given.h, sum, gate[k].data());
        }
        for (int k = 0; k < 3; ++k)
            for (double& entry : gate[k]) entry = 1 / (1 + std::exp(-entry));
        for (double& entry : gate[3]) entry = std::tanh(entry);

        const auto& [i, f, o, g] = gate;
        double t[states];
        for (int j = 0; j < states; ++j) t[j] = f[j] * given.c[j] + i[j] * g[j];
        for (double& entry : t) entry = std::tanh(entry);
        for (int j = 0; j < states; ++j) {
            const double by_h = 2 * o[j] * t[j];
            const double by_c = by_h * o[j] * (1 - t[j] * t[j]);
            result.b[0][j] = by_c * g[j] * i[j] * (1 - i[j]);
            result.b[1][j] = by_c * given.c[j] * f[j] * (1 - f[j]);
            result.b[2][j] = by_h * t[j] * o[j] * (1 - o[j]);
            result.b[3][j] = by_c * i[j] * (1 - g[j] * g[j]);
            result.c[j] = by_c * f[j];
        }

        double by_h[states] = {};
        for (int k = 0; k < 4; ++k)
            for (int j = 0; j < states; ++j) {
                const double error = result.b[k][j];
                for (int l = 0; l < inputs; ++l) result.W[k][j][l] = error * given.x[l];
                for (int l = 0; l < states; ++l) {
                    result.U[k][j][l] = error * given.h[l];
                    by_h[l] += error * given.U[k][j][l];
                }
            }
        for (int j = 0; j < states; ++j) result.h[j] = by_h[j];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
