// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../affine.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

// The gradients by W and b of a layer W h + b whose result has this error, and the error of h.
template <int rows, int columns>
inline void back(const numbers<rows>& __restrict error, const numbers<columns>& __restrict h,
                 const numbers<rows, columns>& __restrict W, numbers<rows, columns>& __restrict by_W,
                 double* __restrict error_of_h) {
    for (int i = 0; i < columns; ++i) error_of_h[i] = 0;
    for (int c = 0; c < rows; ++c) {
        const double factor = error[c];
        for (int i = 0; i < columns; ++i) {
            by_W[c][i] = factor * h[i];
            error_of_h[i] += factor * W[c][i];
        }
    }
}

struct hand_written {
    template <int inputs, int first, int second, int classes>
    static void evaluate(const deep_network<inputs, first, second, classes>& __restrict given,
                         typename deep_network<inputs, first, second, classes>::result& __restrict result) {
        numbers<first> h;
        affine<first, inputs>(given.W1, given.x, given.b1, h.data());
        for (double& entry : h) entry = std::tanh(entry);
        numbers<second> g;
        affine<second, first>(given.W2, h, given.b2, g.data());
        for (double& entry : g) entry = std::tanh(entry);

        double z[classes];
        affine<classes, second>(given.W3, g, given.b3, z);
        double largest = z[0];
        for (int c = 1; c < classes; ++c) largest = z[c] > largest ? z[c] : largest;
        double total = 0;
        for (double& entry : z) total += entry = std::exp(entry - largest);
        const double scale = 1 / total;
        for (int c = 0; c < classes; ++c) result.b3[c] = z[c] * scale - given.t[c];

        double error[second], earlier[first];
        back<classes, second>(result.b3, g, given.W3, result.W3, error);
        for (int i = 0; i < second; ++i) result.b2[i] = error[i] * (1 - g[i] * g[i]);
        back<second, first>(result.b2, h, given.W2, result.W2, earlier);
        for (int i = 0; i < first; ++i) result.b1[i] = earlier[i] * (1 - h[i] * h[i]);
        for (int i = 0; i < first; ++i)
            for (int j = 0; j < inputs; ++j) result.W1[i][j] = result.b1[i] * given.x[j];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
