// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../eight_terms.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

template <int rows, int columns>
inline void transposed(const double* __restrict A, double* __restrict result) {
    for (int j = 0; j < columns; ++j)
        for (int i = 0; i < rows; ++i) result[j * rows + i] = A[i * columns + j];
}

struct hand_written {
    // Six products. K and V are turned so that what is added up runs along rows. By a score the derivative is
    // a (e·v − e·o), a the weight, e twice the error and o the output.
    template <int tokens, int width>
    static void evaluate(const attention<tokens, width>& __restrict given,
                         typename attention<tokens, width>::result& __restrict result) {
        static const double scale = 1 / std::sqrt(double{width});
        constexpr int n = tokens, d = width;
        const double* Q = given.Q[0].data();
        const double* K = given.K[0].data();
        const double* V = given.V[0].data();
        const double* T = given.T[0].data();
        double turned[d * n], queries[n * d], weights[n * n], scores[n * n], output[n * d], means[n];
        for (int k = 0; k < n * d; ++k) queries[k] = scale * Q[k];
        transposed<n, d>(K, turned);
        multiply<n, d, n, false>(queries, turned, weights);
        for (int i = 0; i < n; ++i) {
            double* row = weights + i * n;
            double largest = row[0], total = 0;
            for (int j = 1; j < n; ++j) largest = row[j] > largest ? row[j] : largest;
            for (int j = 0; j < n; ++j) total += row[j] = std::exp(row[j] - largest);
            const double share = 1 / total;
            for (int j = 0; j < n; ++j) row[j] *= share;
        }
        multiply<n, n, d, false>(weights, V, output);
        for (int i = 0; i < n; ++i) {
            double even = 0, odd = 0;
            for (int c = 0; c < d; c += 2) {
                const double a = 2 * (output[i * d + c] - T[i * d + c]);
                const double b = 2 * (output[i * d + c + 1] - T[i * d + c + 1]);
                even += a * output[i * d + c];
                odd += b * output[i * d + c + 1];
                output[i * d + c] = a;
                output[i * d + c + 1] = b;
            }
            means[i] = even + odd;
        }
        transposed<n, d>(V, turned);
        multiply<n, d, n, false>(output, turned, scores);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j)
                scores[i * n + j] = weights[i * n + j] * (scores[i * n + j] - means[i]);
        double by_Q[n * d];
        multiply<n, n, d, false>(scores, K, by_Q);
        for (int k = 0; k < n * d; ++k) result.by_Q[0].data()[k] = scale * by_Q[k];
        multiply<n, n, d, true>(scores, queries, result.by_K[0].data());
        multiply<n, n, d, true>(weights, output, result.by_V[0].data());
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
