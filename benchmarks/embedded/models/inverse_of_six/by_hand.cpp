// SPDX-License-Identifier: BSL-1.0
// Six symmetric sweeps of the triangle, all in registers.
#include "model.hpp"
#include "straight.hpp"

void step(float* out, const float* in) {
    triangle<6> a(in);
    a.invert();
    each<6>([&](auto i) __attribute__((always_inline)) {
        each<6>([&](auto j) __attribute__((always_inline)) { out[6 * i() + j()] = a(i(), j()); });
    });
}
