// SPDX-License-Identifier: BSL-1.0
// With S = L Lᵀ and W = P Hᵀ L⁻ᵀ the covariance becomes P − W Wᵀ: a third of the products of K H P. Of H
// two numbers a row are not zero.
#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    constexpr int n = 15;
    const float* const p = in + covariance_at;
    const float h0 = in[0], h1 = in[1], h2 = in[2];
    float w[n][3];  // P Hᵀ
    for (int i = 0; i < n; ++i) {
        const float a = p[n * i + 6], b = p[n * i + 7], c = p[n * i + 8];
        w[i][0] = h1 * c - h2 * b;
        w[i][1] = h2 * a - h0 * c;
        w[i][2] = h0 * b - h1 * a;
    }
    const float r = in[variance_at];
    const float s00 = h1 * w[8][0] - h2 * w[7][0] + r, s10 = h1 * w[8][1] - h2 * w[7][1],
                s20 = h1 * w[8][2] - h2 * w[7][2], s11 = h2 * w[6][1] - h0 * w[8][1] + r,
                s21 = h2 * w[6][2] - h0 * w[8][2], s22 = h0 * w[7][2] - h1 * w[6][2] + r;
    const float d0 = 1 / square_root(s00);
    const float l10 = s10 * d0, l20 = s20 * d0;
    const float d1 = 1 / square_root(s11 - l10 * l10);
    const float l21 = (s21 - l20 * l10) * d1;
    const float d2 = 1 / square_root(s22 - l20 * l20 - l21 * l21);
    const float y0 = in[difference_at] * d0;
    const float y1 = (in[difference_at + 1] - l10 * y0) * d1;
    const float y2 = (in[difference_at + 2] - l20 * y0 - l21 * y1) * d2;
    float* const o = out + n;
    for (int i = 0; i < n; ++i) {
        const float w0 = w[i][0] * d0;
        const float w1 = (w[i][1] - l10 * w0) * d1;
        const float w2 = (w[i][2] - l20 * w0 - l21 * w1) * d2;
        w[i][0] = w0;
        w[i][1] = w1;
        w[i][2] = w2;
        out[i] = w0 * y0 + w1 * y1 + w2 * y2;
        for (int j = 0; j <= i; ++j)
            o[n * i + j] = o[n * j + i] = p[n * j + i] - w0 * w[j][0] - w1 * w[j][1] - w2 * w[j][2];
    }
}
