// SPDX-License-Identifier: BSL-1.0
// One measurement after the other, each of two numbers of the state: nothing is inverted.
#include "model.hpp"

void step(float* out, const float* in) {
    constexpr int n = 15;
    float* const o = out + n;
    for (int i = 0; i < n * n; ++i) o[i] = in[covariance_at + i];
    for (int i = 0; i < n; ++i) out[i] = 0;
    for (int k = 0; k < 3; ++k) {
        const int first = (k + 1) % 3, second = (k + 2) % 3;
        const float a = -in[second], b = in[first];
        const float* const rows = o + 6 * n;
        float spread[n];
        for (int i = 0; i < n; ++i) spread[i] = a * rows[n * first + i] + b * rows[n * second + i];
        const float scale = 1 / (a * spread[6 + first] + b * spread[6 + second] + in[variance_at]);
        const float difference = in[difference_at + k] - a * out[6 + first] - b * out[6 + second];
        for (int i = 0; i < n; ++i) {
            const float gain = spread[i] * scale;
            out[i] += gain * difference;
            for (int j = 0; j < n; ++j) o[n * i + j] -= gain * spread[j];
        }
    }
}
