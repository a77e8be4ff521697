// SPDX-License-Identifier: BSL-1.0
// The logarithm of the product of the pivots, which must be in range.
#include <cmath>

#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    float a[36];
    for (int k = 0; k < 36; ++k) a[k] = in[k];
    factorise_definite<6>(a);
    float product = 1;
    for (int k = 0; k < 6; ++k) product *= a[7 * k];
    out[0] = -std::log(product);
}
