// SPDX-License-Identifier: BSL-1.0
// The same sweeps in loops over all entries: −A⁻¹, turned round at the end.
#include "model.hpp"

void step(float* out, const float* in) {
    for (int k = 0; k < 36; ++k) out[k] = in[k];
    for (int k = 0; k < 6; ++k) {
        const float inverse = 1 / out[7 * k];
        float column[6];
        for (int i = 0; i < 6; ++i) column[i] = out[6 * i + k];
        for (int i = 0; i < 6; ++i) {
            if (i == k) continue;
            const float scaled = column[i] * inverse;
            for (int j = 0; j < 6; ++j) out[6 * i + j] -= scaled * column[j];
            out[6 * i + k] = out[6 * k + i] = scaled;
        }
        out[7 * k] = -inverse;
    }
    for (int k = 0; k < 36; ++k) out[k] = -out[k];
}
