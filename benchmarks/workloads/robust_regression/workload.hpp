// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// F = Σ ln(1 + (r/c)²), r = Xw − y, Cauchy's loss, which bounds the influence of what is far off: gradient
/// and Hessian by w.
template <int samples, int features>
struct robust_regression {
    numbers<samples, features> X;
    numbers<samples> y;
    numbers<features> w;
    double c;

    struct result {
        numbers<features> gradient;
        numbers<features, features> hessian;
    };

    static constexpr std::string_view name = "robust_regression";
    static std::string size() { return std::to_string(samples) + "x" + std::to_string(features); }
    static constexpr field fields[] = {{"gradient", features, 1}, {"hessian", features, features}};

    // with residuals on both sides of c, where the second derivative of the loss changes its sign
    void fill(random_numbers& random) {
        random.fill(X);
        random.fill(y);
        random.fill(w);
        c = 0.7 + random() / 4;
    }
};

using sizes = list<robust_regression<17, 3>, robust_regression<24, 5>>;

}  // namespace benchmarks
