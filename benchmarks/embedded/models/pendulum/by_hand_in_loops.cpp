// SPDX-License-Identifier: BSL-1.0
// The same with a loop over the columns of S.
#include "slopes.hpp"

void step(float* out, const float* in) {
    const motion m = motion_of(in + state_at, in + torques_at);
    const float* const s = in + sensitivities_at;
    out[0] = in[2];
    out[1] = in[3];
    out[2] = m.a1;
    out[3] = m.a2;
    for (int j = 0; j < 8; ++j) out[sensitivities_at + j] = s[8 + j];
    for (int j = 0; j < 4; ++j) {
        float sum1 = 0, sum2 = 0;
        for (int k = 0; k < 4; ++k) {
            sum1 += m.of_1[k] * s[4 * k + j];
            sum2 += m.of_2[k] * s[4 * k + j];
        }
        out[sensitivities_at + 8 + j] = sum1;
        out[sensitivities_at + 12 + j] = sum2;
    }
}
