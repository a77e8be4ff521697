// SPDX-License-Identifier: BSL-1.0
// The logarithm of the product of the pivots, which must be in range.
#include <cmath>

#include "model.hpp"
#include "straight.hpp"

void step(float* out, const float* in) {
    triangle<6> a(in);
    float determinant = 1;
    a.factorise([&](auto, float pivot) __attribute__((always_inline)) { determinant *= pivot; });
    out[0] = std::log(determinant);
}
