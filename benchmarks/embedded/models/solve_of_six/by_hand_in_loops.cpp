// SPDX-License-Identifier: BSL-1.0
// A = L D Lᵀ in loops.
#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    float a[36];
    for (int k = 0; k < 36; ++k) a[k] = in[k];
    for (int k = 0; k < 6; ++k) out[k] = in[right_at + k];
    solve_definite<6, 1>(out, a);
}
