// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// The gradient of ln|S| + xᵀS⁻¹x by S, S⁻¹ − S⁻¹x xᵀS⁻¹, where S is symmetric and positive definite.
template <int n>
struct gaussian_likelihood {
    numbers<n, n> S;
    numbers<n> x;

    struct result {
        numbers<n, n> gradient;
    };

    static constexpr std::string_view name = "gaussian_likelihood";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"gradient", n, n}};

    // S = I + BᵀB, well conditioned
    void fill(random_numbers& random) {
        numbers<n, n> B;
        random.fill(B);
        random.fill(x);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                S[i][j] = i == j ? 1 : 0;
                for (int k = 0; k < n; ++k) S[i][j] += B[k][i] * B[k][j];
            }
    }
};

using sizes =
    list<gaussian_likelihood<2>, gaussian_likelihood<3>, gaussian_likelihood<4>, gaussian_likelihood<6>,
         gaussian_likelihood<8>, gaussian_likelihood<12>, gaussian_likelihood<16>>;

}  // namespace benchmarks
