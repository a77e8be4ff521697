// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// The Hessian of ‖A X B − C‖² by vec X, 2 (BBᵀ) ⊗ (AᵀA), times a vector v: with v = vec V, vec(2 AᵀA V BBᵀ).
template <int n>
struct kronecker_least_squares {
    numbers<n, n> A;
    numbers<n, n> B;
    numbers<n * n> v;

    struct result {
        numbers<n * n> product;
    };

    static constexpr std::string_view name = "kronecker_least_squares";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"product", n* n, 1}};

    void fill(random_numbers& random) {
        random.fill(A);
        random.fill(B);
        random.fill(v);
    }
};

using sizes = list<kronecker_least_squares<8>, kronecker_least_squares<16>>;

}  // namespace benchmarks
