// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../affine.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    template <int inputs, int hidden, int classes>
    static void evaluate(const neural_network<inputs, hidden, classes>& __restrict given,
                         typename neural_network<inputs, hidden, classes>::result& __restrict result) {
        numbers<hidden> h;
        affine<hidden, inputs>(given.W1, given.x, given.b1, h.data());
        for (double& entry : h) entry = std::tanh(entry);

        double z[classes];
        affine<classes, hidden>(given.W2, h, given.b2, z);
        double largest = z[0];
        for (int c = 1; c < classes; ++c) largest = z[c] > largest ? z[c] : largest;
        double total = 0;
        for (double& entry : z) total += entry = std::exp(entry - largest);
        const double scale = 1 / total;

        numbers<hidden> error = {};
        for (int c = 0; c < classes; ++c) {
            const double above = z[c] * scale - given.t[c];
            result.b2[c] = above;
            for (int i = 0; i < hidden; ++i) {
                result.W2[c][i] = above * h[i];
                error[i] += above * given.W2[c][i];
            }
        }
        for (int i = 0; i < hidden; ++i) result.b1[i] = error[i] * (1 - h[i] * h[i]);
        for (int i = 0; i < hidden; ++i)
            for (int j = 0; j < inputs; ++j) result.W1[i][j] = result.b1[i] * given.x[j];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
