// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// F = Σ softplus(Xw) − yᵀXw, the negative log-likelihood of targets y of 0 and 1: gradient and Hessian.
template <int samples, int features>
struct logistic_regression {
    numbers<samples, features> X;
    numbers<samples> y;
    numbers<features> w;

    struct result {
        numbers<features> gradient;
        numbers<features, features> hessian;
    };

    static constexpr std::string_view name = "logistic_regression";
    static std::string size() { return std::to_string(samples) + "x" + std::to_string(features); }
    static constexpr field fields[] = {{"gradient", features, 1}, {"hessian", features, features}};

    void fill(random_numbers& random) {
        random.fill(X);
        random.fill(w);
        for (double& target : y) target = random() < 0 ? 0 : 1;
    }
};

using sizes = list<logistic_regression<20, 4>, logistic_regression<30, 20>, logistic_regression<100, 8>>;

}  // namespace benchmarks
