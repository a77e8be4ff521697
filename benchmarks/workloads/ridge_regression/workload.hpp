// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// F = ‖Xw − y‖² + λ‖w‖²: value, gradient and Hessian by w.
template <int samples, int features>
struct ridge_regression {
    numbers<samples, features> X;
    numbers<samples> y;
    numbers<features> w;
    double lambda;

    struct result {
        double value;
        numbers<features> gradient;
        numbers<features, features> hessian;
    };

    static constexpr std::string_view name = "ridge_regression";
    static std::string size() { return std::to_string(samples) + "x" + std::to_string(features); }
    static constexpr field fields[] = {
        {"value", 1, 1}, {"gradient", features, 1}, {"hessian", features, features}};

    void fill(random_numbers& random) {
        random.fill(X);
        random.fill(y);
        random.fill(w);
        lambda = 0.5 + random() / 4;
    }
};

using sizes = list<ridge_regression<50, 10>, ridge_regression<200, 30>>;

}  // namespace benchmarks
