// SPDX-License-Identifier: BSL-1.0
// F P Fᵀ + t Q as it is written, in loops over all entries.
#include "model.hpp"

namespace {

constexpr int n = 15;
float cross_row(const float* row, const float* a, int k) {
    const int i = (k + 1) % 3;
    const int j = (k + 2) % 3;
    return row[i] * a[j] - row[j] * a[i];
}

}  // namespace

void step(float* out, const float* in) {
    const float t = in[seconds_at];
    const float* const w = in + turn_at;
    float f[n * n] = {};
    for (int i = 0; i < n; ++i) f[n * i + i] = 1;
    for (int i = 0; i < 3; ++i) {
        const float* const row = in + rotation_at + 3 * i;
        f[n * i + 3 + i] = t;
        f[n * (6 + i) + 12 + i] = -t;
        f[n * (6 + i) + 6 + (i + 1) % 3] = t * w[(i + 2) % 3];
        f[n * (6 + i) + 6 + (i + 2) % 3] = -t * w[(i + 1) % 3];
        for (int j = 0; j < 3; ++j) {
            f[n * (3 + i) + 6 + j] = -t * cross_row(row, in + acceleration_at, j);
            f[n * (3 + i) + 9 + j] = -t * row[j];
        }
    }
    float product[n * n];
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            float sum = 0;
            for (int k = 0; k < n; ++k) sum += f[n * i + k] * in[covariance_at + n * k + j];
            product[n * i + j] = sum;
        }
    for (int i = 0; i < n; ++i)
        for (int j = i; j < n; ++j) {
            float sum = i == j ? t * in[noise_at + i] : 0;
            for (int k = 0; k < n; ++k) sum += product[n * i + k] * f[n * j + k];
            out[n * i + j] = out[n * j + i] = sum;
        }
}
