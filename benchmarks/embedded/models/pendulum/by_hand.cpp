// SPDX-License-Identifier: BSL-1.0
// The upper half of A is (0 I): two rows of A S are copied, two computed.
#include "slopes.hpp"

void step(float* out, const float* in) {
    const motion m = motion_of(in + state_at, in + torques_at);
    out[0] = in[2];
    out[1] = in[3];
    out[2] = m.a1;
    out[3] = m.a2;
    const float* const s = in + sensitivities_at;
    float* const o = out + sensitivities_at;
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) {
        const float s0 = s[j], s1 = s[4 + j], s2 = s[8 + j], s3 = s[12 + j];
        o[j] = s2;
        o[4 + j] = s3;
        o[8 + j] = m.of_1[0] * s0 + m.of_1[1] * s1 + m.of_1[2] * s2 + m.of_1[3] * s3;
        o[12 + j] = m.of_2[0] * s0 + m.of_2[1] * s1 + m.of_2[2] * s2 + m.of_2[3] * s3;
    }
}
