// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// The gradient of ln|det S| + xᵀS⁻¹x by S, S⁻¹ − S⁻¹x xᵀS⁻¹, where S is symmetric and nothing else is known.
template <int n>
struct symmetric_likelihood {
    numbers<n, n> S;
    numbers<n> x;

    struct result {
        numbers<n, n> gradient;
    };

    static constexpr std::string_view name = "symmetric_likelihood";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"gradient", n, n}};

    // with eigenvalues of both signs
    void fill(random_numbers& random) {
        numbers<n, n> B;
        random.fill(B);
        random.fill(x);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) S[i][j] = B[i][j] + B[j][i];
    }
};

using sizes = list<symmetric_likelihood<3>, symmetric_likelihood<6>, symmetric_likelihood<16>>;

}  // namespace benchmarks
