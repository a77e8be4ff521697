// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// The gradient of xᵀA x by x, (A + Aᵀ) x, where A is not symmetric.
template <int n>
struct quadratic_form {
    numbers<n, n> A;
    numbers<n> x;

    struct result {
        numbers<n> gradient;
    };

    static constexpr std::string_view name = "quadratic_form";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"gradient", n, 1}};

    void fill(random_numbers& random) {
        random.fill(A);
        random.fill(x);
    }
};

using sizes = list<quadratic_form<2>, quadratic_form<3>, quadratic_form<4>, quadratic_form<6>,
                   quadratic_form<8>, quadratic_form<16>, quadratic_form<32>, quadratic_form<64>,
                   quadratic_form<100>, quadratic_form<256>>;

}  // namespace benchmarks
