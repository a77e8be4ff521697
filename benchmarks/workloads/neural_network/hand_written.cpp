// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

// A x + b, two rows at a time in two lanes each. The lanes are stored as pairs, because that is what makes
// compilers keep the pairs in vector registers.
template <int rows, int columns>
inline void affine(const numbers<rows, columns>& __restrict A, const numbers<columns>& __restrict x,
                   const numbers<rows>& __restrict b, double* __restrict result) {
    static_assert(rows % 2 == 0 && columns % 2 == 0);
    double lanes[rows][2];
    for (int i = 0; i < rows; i += 2) {
        double a0 = 0, a1 = 0, b0 = 0, b1 = 0;
        for (int j = 0; j < columns; j += 2) {
            a0 += A[i][j] * x[j];
            a1 += A[i][j + 1] * x[j + 1];
            b0 += A[i + 1][j] * x[j];
            b1 += A[i + 1][j + 1] * x[j + 1];
        }
        lanes[i][0] = a0;
        lanes[i][1] = a1;
        lanes[i + 1][0] = b0;
        lanes[i + 1][1] = b1;
    }
    for (int i = 0; i < rows; ++i) result[i] = b[i] + (lanes[i][0] + lanes[i][1]);
}

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
