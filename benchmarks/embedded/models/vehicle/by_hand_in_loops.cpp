// SPDX-License-Identifier: BSL-1.0
// The Jacobian by hand, and F P Fᵀ + Q in loops over all entries.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    const float t = in[seconds_at];
    const float c = t * std::cos(in[2]);
    const float s = t * std::sin(in[2]);
    const float speed = in[3];
    float f[25] = {1, 0, -speed * s, c, 0, 0, 1, speed * c, s, 0, 0, 0, 1,
                   0, t, 0,          0, 0, 1, 0, 0,         0, 0, 0, 1};
    float product[25];
    const float* const p = in + covariance_at;
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            float sum = 0;
            for (int k = 0; k < 5; ++k) sum += f[5 * i + k] * p[5 * k + j];
            product[5 * i + j] = sum;
        }
    float* const o = out + covariance_at;
    for (int i = 0; i < 5; ++i)
        for (int j = i; j < 5; ++j) {
            float sum = i == j ? in[noise_at + i] : 0;
            for (int k = 0; k < 5; ++k) sum += product[5 * i + k] * f[5 * j + k];
            o[5 * i + j] = o[5 * j + i] = sum;
        }
    out[0] = in[0] + speed * c;
    out[1] = in[1] + speed * s;
    out[2] = in[2] + t * in[4];
    out[3] = speed;
    out[4] = in[4];
}
