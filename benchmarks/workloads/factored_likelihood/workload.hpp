// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// ½ ‖L⁻¹x‖² + Σ ln L_ii, a Gaussian's negative log-likelihood by the Cholesky factor L of its covariance, of
/// x as far as it is from the mean: gradients by L and x. With u = L⁻ᵀL⁻¹x they are the lower half of
/// diag(1/L_ii) − u (L⁻¹x)ᵀ, and u.
template <int n>
struct factored_likelihood {
    numbers<n, n> L;
    numbers<n> x;

    struct result {
        numbers<n, n> by_L;
        numbers<n> by_x;
    };

    static constexpr std::string_view name = "factored_likelihood";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"by_L", n, n}, {"by_x", n, 1}};

    void fill(random_numbers& random) {
        random.fill(L);
        random.fill(x);
        for (int i = 0; i < n; ++i) {
            L[i][i] += 1.5;
            for (int j = i + 1; j < n; ++j) L[i][j] = 0;
        }
    }
};

using sizes = list<factored_likelihood<7>, factored_likelihood<13>>;

}  // namespace benchmarks
