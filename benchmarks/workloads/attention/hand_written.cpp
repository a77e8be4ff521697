// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

template <int rows, int columns>
inline void transposed(const numbers<rows, columns>& __restrict A, double (*__restrict result)[rows]) {
    for (int j = 0; j < columns; ++j)
        for (int i = 0; i < rows; ++i) result[j][i] = A[i][j];
}

struct hand_written {
    // One token after the other: all that a row of the scores has a part in is computed while it is in the
    // cache. K and V are turned so that products with them run along the tokens.
    template <int tokens, int width>
    static void evaluate(const attention<tokens, width>& __restrict given,
                         typename attention<tokens, width>::result& __restrict result) {
        static const double scale = 1 / std::sqrt(double{width});
        double K[width][tokens], V[width][tokens];
        transposed<tokens, width>(given.K, K);
        transposed<tokens, width>(given.V, V);
        double by_K[tokens][width] = {}, by_V[tokens][width] = {};
        for (int i = 0; i < tokens; ++i) {
            double query[width], weight[tokens] = {};
            for (int c = 0; c < width; ++c) query[c] = scale * given.Q[i][c];
            for (int c = 0; c < width; ++c)
                for (int j = 0; j < tokens; ++j) weight[j] += query[c] * K[c][j];
            double largest = weight[0], total = 0;
            for (int j = 1; j < tokens; ++j) largest = weight[j] > largest ? weight[j] : largest;
            for (int j = 0; j < tokens; ++j) total += weight[j] = std::exp(weight[j] - largest);
            const double share = 1 / total;
            for (int j = 0; j < tokens; ++j) weight[j] *= share;

            double output[width] = {}, error[width], mean = 0;
            for (int j = 0; j < tokens; ++j)
                for (int c = 0; c < width; ++c) output[c] += weight[j] * given.V[j][c];
            for (int c = 0; c < width; ++c) {
                error[c] = 2 * (output[c] - given.T[i][c]);
                mean += error[c] * output[c];
            }
            double score[tokens];
            for (int j = 0; j < tokens; ++j) score[j] = -mean;
            for (int c = 0; c < width; ++c)
                for (int j = 0; j < tokens; ++j) score[j] += error[c] * V[c][j];
            for (int j = 0; j < tokens; ++j) score[j] *= weight[j];

            double by_query[width] = {};
            for (int j = 0; j < tokens; ++j)
                for (int c = 0; c < width; ++c) {
                    by_query[c] += score[j] * given.K[j][c];
                    by_K[j][c] += score[j] * query[c];
                    by_V[j][c] += weight[j] * error[c];
                }
            for (int c = 0; c < width; ++c) result.by_Q[i][c] = scale * by_query[c];
        }
        for (int i = 0; i < tokens; ++i)
            for (int c = 0; c < width; ++c) {
                result.by_K[i][c] = by_K[i][c];
                result.by_V[i][c] = by_V[i][c];
            }
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
