// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// The Hessian of F = Σ softplus(Xw) − yᵀXw times v, Xᵀ(s ∘ (1 − s) ∘ Xv) with s = σ(Xw).
template <int samples, int features>
struct logistic_hessian_times {
    numbers<samples, features> X;
    numbers<samples> y;
    numbers<features> w;
    numbers<features> v;

    struct result {
        numbers<features> product;
    };

    static constexpr std::string_view name = "logistic_hessian_times";
    static std::string size() { return std::to_string(samples) + "x" + std::to_string(features); }
    static constexpr field fields[] = {{"product", features, 1}};

    void fill(random_numbers& random) {
        random.fill(X);
        random.fill(w);
        random.fill(v);
        for (double& target : y) target = random() < 0 ? 0 : 1;
    }
};

using sizes = list<logistic_hessian_times<100, 20>>;

}  // namespace benchmarks
