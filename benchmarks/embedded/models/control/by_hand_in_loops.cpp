// SPDX-License-Identifier: BSL-1.0
// The same in loops.
#include "model.hpp"

void step(float* out, const float* in) {
    const float* const a = in + motion_at;
    const float* const b = in + push_at;
    const float* const u = in + pushes_at;
    const float r = in[price_at];
    float x[11][2] = {{in[begin_at], in[begin_at + 1]}};
    float v[10][2] = {{b[0], b[1]}};
    for (int k = 0; k < 10; ++k)
        for (int i = 0; i < 2; ++i) {
            x[k + 1][i] = a[2 * i] * x[k][0] + a[2 * i + 1] * x[k][1] + b[i] * u[k];
            if (k < 9) v[k + 1][i] = a[2 * i] * v[k][0] + a[2 * i + 1] * v[k][1];
        }
    float l[2] = {};
    for (int k = 9; k >= 0; --k) {
        const float m0 = a[0] * l[0] + a[2] * l[1], m1 = a[1] * l[0] + a[3] * l[1];
        l[0] = m0 + in[0] * x[k + 1][0] + in[1] * x[k + 1][1];
        l[1] = m1 + in[1] * x[k + 1][0] + in[3] * x[k + 1][1];
        out[k] = 2 * (b[0] * l[0] + b[1] * l[1] + r * u[k]);
    }
    float h[10] = {};
    for (int j = 9; j >= 0; --j) {
        const float* const last = v[9 - j];
        const float w0 = 2 * (in[0] * last[0] + in[1] * last[1]);
        const float w1 = 2 * (in[1] * last[0] + in[3] * last[1]);
        for (int i = 0; i <= j; ++i) {
            h[j - i] += v[9 - i][0] * w0 + v[9 - i][1] * w1;
            out[10 + 10 * i + j] = out[10 + 10 * j + i] = h[j - i];
        }
        out[10 + 11 * j] += 2 * r;
    }
}
