// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// F = ‖a exp(−b t) + c − y‖², an exponential decay fitted to y at the times t: value, gradient and Hessian
/// by p = (a, b, c).
template <int samples>
struct curve_fitting {
    numbers<samples> t;
    numbers<samples> y;
    numbers<3> p;

    struct result {
        double value;
        numbers<3> gradient;
        numbers<3, 3> hessian;
    };

    static constexpr std::string_view name = "curve_fitting";
    static std::string size() { return std::to_string(samples) + "x3"; }
    static constexpr field fields[] = {{"value", 1, 1}, {"gradient", 3, 1}, {"hessian", 3, 3}};

    void fill(random_numbers& random) {
        random.fill(t);
        random.fill(y);
        random.fill(p);
    }
};

using sizes = list<curve_fitting<8>, curve_fitting<40>>;

}  // namespace benchmarks
