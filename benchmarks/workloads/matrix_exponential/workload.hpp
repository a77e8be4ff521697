// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// ‖e^A − B‖² and its gradient by A, 2 L(Aᵀ, e^A − B) with the Fréchet derivative L of the exponential.
template <int n>
struct matrix_exponential {
    numbers<n, n> A;
    numbers<n, n> B;

    struct result {
        double value;
        numbers<n, n> gradient;
    };

    static constexpr std::string_view name = "matrix_exponential";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"value", 1, 1}, {"gradient", n, n}};

    void fill(random_numbers& random) {
        random.fill(A);
        random.fill(B);
    }
};

using sizes = list<matrix_exponential<6>>;

}  // namespace benchmarks
