// SPDX-License-Identifier: BSL-1.0
// Forward and back; the weights of the second layer are read once, sums of four rows stand in registers.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    const float x0 = in[0], x1 = in[1], x2 = in[2], x3 = in[3], x4 = in[4], x5 = in[5];
    float hidden[12];
    const float* v = in + first_at;
    for (int i = 0; i < 12; ++i, v += 6)
        hidden[i] = std::tanh(v[0] * x0 + v[1] * x1 + v[2] * x2 + v[3] * x3 + v[4] * x4 + v[5] * x5 +
                              in[first_offset_at + i]);
    const float* const w = in + second_at;
    const float* const y = in + wanted_at;
    const float* const b = in + second_offset_at;
    float s0 = b[0] - y[0], s1 = b[1] - y[1], s2 = b[2] - y[2], s3 = b[3] - y[3];
    for (int i = 0; i < 12; ++i) {
        const float h = hidden[i];
        s0 += w[i] * h;
        s1 += w[12 + i] * h;
        s2 += w[24 + i] * h;
        s3 += w[36 + i] * h;
    }
    const float rate = in[rate_at];
    s0 *= rate;
    s1 *= rate;
    s2 *= rate;
    s3 *= rate;
    v = in + first_at;
    float* to_v = out;
    float* const to_w = out + 84;
    for (int i = 0; i < 12; ++i, v += 6, to_v += 6) {
        const float h = hidden[i];
        const float w0 = w[i], w1 = w[12 + i], w2 = w[24 + i], w3 = w[36 + i];
        const float slope = (w0 * s0 + w1 * s1 + w2 * s2 + w3 * s3) * (1 - h * h);
        to_w[i] = w0 - s0 * h;
        to_w[12 + i] = w1 - s1 * h;
        to_w[24 + i] = w2 - s2 * h;
        to_w[36 + i] = w3 - s3 * h;
        out[72 + i] = in[first_offset_at + i] - slope;
        to_v[0] = v[0] - slope * x0;
        to_v[1] = v[1] - slope * x1;
        to_v[2] = v[2] - slope * x2;
        to_v[3] = v[3] - slope * x3;
        to_v[4] = v[4] - slope * x4;
        to_v[5] = v[5] - slope * x5;
    }
    out[132] = b[0] - s0;
    out[133] = b[1] - s1;
    out[134] = b[2] - s2;
    out[135] = b[3] - s3;
}
