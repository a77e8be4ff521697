// SPDX-License-Identifier: BSL-1.0
// The chain rule entry by entry, in long double: the derivative of every probability by every score.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int tokens, int width>
    static void evaluate(const attention<tokens, width>& given,
                         typename attention<tokens, width>::result& result) {
        const long double scale = 1 / std::sqrt(static_cast<long double>(width));
        long double by_Q[tokens][width] = {}, by_K[tokens][width] = {}, by_V[tokens][width] = {};
        for (int i = 0; i < tokens; ++i) {
            long double A[tokens], total = 0, error[width];
            for (int j = 0; j < tokens; ++j) {
                long double score = 0;
                for (int c = 0; c < width; ++c)
                    score += static_cast<long double>(given.Q[i][c]) * given.K[j][c];
                total += A[j] = std::exp(scale * score);
            }
            for (long double& entry : A) entry /= total;
            for (int c = 0; c < width; ++c) {
                error[c] = -given.T[i][c];
                for (int j = 0; j < tokens; ++j) error[c] += A[j] * given.V[j][c];
            }
            for (int j = 0; j < tokens; ++j)
                for (int c = 0; c < width; ++c) by_V[j][c] += 2 * A[j] * error[c];
            for (int k = 0; k < tokens; ++k) {
                long double by_score = 0;
                for (int j = 0; j < tokens; ++j)
                    for (int c = 0; c < width; ++c)
                        by_score += 2 * error[c] * given.V[j][c] * A[j] * ((j == k ? 1 : 0) - A[k]);
                for (int c = 0; c < width; ++c) {
                    by_Q[i][c] += scale * by_score * given.K[k][c];
                    by_K[k][c] += scale * by_score * given.Q[i][c];
                }
            }
        }
        for (int i = 0; i < tokens; ++i)
            for (int c = 0; c < width; ++c) {
                result.by_Q[i][c] = static_cast<double>(by_Q[i][c]);
                result.by_K[i][c] = static_cast<double>(by_K[i][c]);
                result.by_V[i][c] = static_cast<double>(by_V[i][c]);
            }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
