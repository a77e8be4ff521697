// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// A Kalman filter's update of so many states by so many measurements: with S = H P Hᵀ + R, the gain
/// K = P HᵀS⁻¹, the state x + K (z − H x) and its covariance P − K H P. P and R, and so S, are positive
/// definite.
template <int states, int measurements>
struct kalman_update {
    numbers<states> x;
    numbers<states, states> P;
    numbers<measurements, states> H;
    numbers<measurements, measurements> R;
    numbers<measurements> z;

    struct result {
        numbers<states, measurements> gain;
        numbers<states> state;
        numbers<states, states> covariance;
    };

    static constexpr std::string_view name = "kalman_update";
    static std::string size() { return std::to_string(states) + "x" + std::to_string(measurements); }
    static constexpr field fields[] = {
        {"gain", states, measurements}, {"state", states, 1}, {"covariance", states, states}};

    void fill(random_numbers& random) {
        random.fill(x);
        fill_definite(random, P);
        random.fill(H);
        fill_definite(random, R);
        random.fill(z);
    }

private:
    // I + BᵀB, well conditioned
    template <std::size_t n>
    static void fill_definite(random_numbers& random, std::array<std::array<double, n>, n>& S) {
        std::array<std::array<double, n>, n> B;
        random.fill(B);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) {
                S[i][j] = i == j ? 1 : 0;
                for (std::size_t k = 0; k < n; ++k) S[i][j] += B[k][i] * B[k][j];
            }
    }
};

using sizes = list<kalman_update<4, 2>, kalman_update<9, 3>>;

}  // namespace benchmarks
