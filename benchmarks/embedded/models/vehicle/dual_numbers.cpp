// SPDX-License-Identifier: BSL-1.0
// The Jacobian by numbers that carry their derivatives by the five states, F P Fᵀ + Q in loops.
#include <cmath>

#include "dual.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    using number = dual<5>;
    const float t = in[seconds_at];
    number x[5];
    for (int k = 0; k < 5; ++k) x[k] = number::variable(in[k], k);
    const number next[5] = {x[0] + t * (x[3] * cos(x[2])), x[1] + t * (x[3] * sin(x[2])), x[2] + t * x[4],
                            x[3], x[4]};
    float product[25];
    const float* const p = in + covariance_at;
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            float sum = 0;
            for (int k = 0; k < 5; ++k) sum += next[i].slopes[k] * p[5 * k + j];
            product[5 * i + j] = sum;
        }
    float* const o = out + covariance_at;
    for (int i = 0; i < 5; ++i)
        for (int j = i; j < 5; ++j) {
            float sum = i == j ? in[noise_at + i] : 0;
            for (int k = 0; k < 5; ++k) sum += product[5 * i + k] * next[j].slopes[k];
            o[5 * i + j] = o[5 * j + i] = sum;
        }
    for (int k = 0; k < 5; ++k) out[k] = next[k].value;
}
