// SPDX-License-Identifier: BSL-1.0
// F P Fᵀ + Q with the five entries of F that are not those of the identity, one triangle, each number once.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    const float* const p = in + covariance_at;
    const float* const q = in + noise_at;
    const float t = in[seconds_at];
    const float speed = in[3];
    const float b = t * std::cos(in[2]);  // ∂x/∂speed
    const float e = t * std::sin(in[2]);  // ∂y/∂speed
    const float d = speed * b;            // ∂y/∂heading
    const float a = speed * e;            // −∂x/∂heading
    // A = F P
    const float a00 = p[0] - a * p[2] + b * p[3], a01 = p[1] - a * p[7] + b * p[8],
                a02 = p[2] - a * p[12] + b * p[13], a03 = p[3] - a * p[13] + b * p[18],
                a04 = p[4] - a * p[14] + b * p[19];
    const float a11 = p[6] + d * p[7] + e * p[8], a12 = p[7] + d * p[12] + e * p[13],
                a13 = p[8] + d * p[13] + e * p[18], a14 = p[9] + d * p[14] + e * p[19];
    const float a22 = p[12] + t * p[14], a23 = p[13] + t * p[19], a24 = p[14] + t * p[24];
    float* const o = out + covariance_at;
    o[0] = a00 - a * a02 + b * a03 + q[0];
    o[1] = o[5] = a01 + d * a02 + e * a03;
    o[2] = o[10] = a02 + t * a04;
    o[3] = o[15] = a03;
    o[4] = o[20] = a04;
    o[6] = a11 + d * a12 + e * a13 + q[1];
    o[7] = o[11] = a12 + t * a14;
    o[8] = o[16] = a13;
    o[9] = o[21] = a14;
    o[12] = a22 + t * a24 + q[2];
    o[13] = o[17] = a23;
    o[14] = o[22] = a24;
    o[18] = p[18] + q[3];
    o[19] = o[23] = p[19];
    o[24] = p[24] + q[4];
    out[0] = in[0] + d;
    out[1] = in[1] + a;
    out[2] = in[2] + t * in[4];
    out[3] = speed;
    out[4] = in[4];
}
