// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../affine.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // One exponential serves softplus and its slope: e = e^−|a|, ln(1 + eᵃ) = max(a, 0) + ln(1 + e).
    template <int inputs, int hidden, int results>
    static void evaluate(const softplus_network<inputs, hidden, results>& __restrict given,
                         typename softplus_network<inputs, hidden, results>::result& __restrict result) {
        numbers<hidden> h;
        double slope[hidden];
        affine<hidden, inputs>(given.W1, given.x, given.b1, h.data());
        for (int i = 0; i < hidden; ++i) {
            const double a = h[i];
            const double e = std::exp(-std::fabs(a));
            slope[i] = (a < 0 ? e : 1) / (1 + e);
            h[i] = (a < 0 ? 0 : a) + std::log1p(e);
        }
        double z[results];
        affine<results, hidden>(given.W2, h, given.b2, z);
        double error[hidden] = {};
        for (int c = 0; c < results; ++c) {
            const double twice = 2 * (z[c] - given.t[c]);
            result.b2[c] = twice;
            for (int i = 0; i < hidden; ++i) {
                result.W2[c][i] = twice * h[i];
                error[i] += twice * given.W2[c][i];
            }
        }
        for (int i = 0; i < hidden; ++i) result.b1[i] = error[i] * slope[i];
        for (int i = 0; i < hidden; ++i)
            for (int j = 0; j < inputs; ++j) result.W1[i][j] = result.b1[i] * given.x[j];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
