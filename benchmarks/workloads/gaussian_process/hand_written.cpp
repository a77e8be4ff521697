// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../symmetric_sweep.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // With W = ααᵀ − K⁻¹, α = K⁻¹y, the derivatives by l and s are ½ e⁻²ˡ Σ W ∘ D ∘ eᵃE and ½ eˢ tr W. Since
    // K = eᵃE + eˢI, that by a is ½ (yᵀα − n) less that by s. Of all that is symmetric half is computed.
    template <int n>
    static void evaluate(const gaussian_process<n>& __restrict given,
                         typename gaussian_process<n>::result& __restrict result) {
        const double variance = std::exp(given.a), width = std::exp(-2 * given.l), noise = std::exp(given.s);
        numbers<n, n> M, changed;
        for (int i = 0; i < n; ++i)
            for (int j = i; j < n; ++j) {
                const double entry = variance * std::exp(-0.5 * width * given.D[i][j]);
                M[i][j] = M[j][i] = entry;
                changed[i][j] = entry * given.D[i][j];
            }
        for (int i = 0; i < n; ++i) M[i][i] += noise;
        sweep_all<n>(M, std::make_integer_sequence<int, n / 2>{});
        for (int i = 1; i < n; ++i)
            for (int j = 0; j < i; ++j) M[i][j] = M[j][i];
        double solution[n] = {};  // of K s = −y
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) solution[j] += given.y[i] * M[i][j];
        double trace = 0, across = 0, along = 0, fit = 0;
        for (int i = 0; i < n; ++i) {
            const double weight = solution[i] * solution[i] + M[i][i];
            trace += weight;
            along += weight * changed[i][i];
            fit -= given.y[i] * solution[i];
            for (int j = i + 1; j < n; ++j) across += (solution[i] * solution[j] + M[i][j]) * changed[i][j];
        }
        const double by_noise = 0.5 * noise * trace;
        result.gradient = {0.5 * (fit - n) - by_noise, width * (across + 0.5 * along), by_noise};
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
