// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// ln p = −½ (yᵀK⁻¹y + ln|K|) of a Gaussian process, K = eᵃ exp∘(−½ e⁻²ˡ D) + eˢ I with squared distances D:
/// its derivatives by a, l and s.
template <int n>
struct gaussian_process {
    numbers<n, n> D;
    numbers<n> y;
    double a;
    double l;
    double s;

    struct result {
        numbers<3> gradient;
    };

    static constexpr std::string_view name = "gaussian_process";
    static std::string size() { return std::to_string(n); }
    static constexpr field fields[] = {{"gradient", 3, 1}};

    void fill(random_numbers& random) {
        numbers<n> place;
        random.fill(place);
        random.fill(y);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) D[i][j] = (place[i] - place[j]) * (place[i] - place[j]);
        a = random();
        l = random();
        s = random();
    }
};

using sizes = list<gaussian_process<8>>;

}  // namespace benchmarks
