// SPDX-License-Identifier: BSL-1.0
// A = L D Lᵀ in registers.
#include "model.hpp"
#include "straight.hpp"

void step(float* out, const float* in) {
    triangle<6> a(in);
    a.factorise([](auto, float) {});
    float x[6];
    each<6>([&](auto i) __attribute__((always_inline)) {
        x[i()] = in[right_at + i()];
        each<i()>([&](auto k) __attribute__((always_inline)) { x[i()] -= a(i(), k()) * x[k()]; });
    });
    each<6>([&](auto behind) __attribute__((always_inline)) {
        constexpr int i = 5 - behind();
        if constexpr (i == 5) x[i] /= a(5, 5);
        else x[i] *= a(i, i);
        each<behind()>([&](auto k)
                           __attribute__((always_inline)) { x[i] -= a(i + 1 + k(), i) * x[i + 1 + k()]; });
        out[i] = x[i];
    });
}
