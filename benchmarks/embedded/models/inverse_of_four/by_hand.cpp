// SPDX-License-Identifier: BSL-1.0
// The adjugate by minors of two rows over the determinant: fewest operations, but squares of the entries must
// be in range, and digits are lost where the matrix is nearly singular.
#include "model.hpp"

void step(float* out, const float* a) {
    const float s0 = a[0] * a[5] - a[4] * a[1], s1 = a[0] * a[6] - a[4] * a[2],
                s2 = a[0] * a[7] - a[4] * a[3], s3 = a[1] * a[6] - a[5] * a[2],
                s4 = a[1] * a[7] - a[5] * a[3], s5 = a[2] * a[7] - a[6] * a[3];
    const float c0 = a[8] * a[13] - a[12] * a[9], c1 = a[8] * a[14] - a[12] * a[10],
                c2 = a[8] * a[15] - a[12] * a[11], c3 = a[9] * a[14] - a[13] * a[10],
                c4 = a[9] * a[15] - a[13] * a[11], c5 = a[10] * a[15] - a[14] * a[11];
    const float d = 1 / (s0 * c5 - s1 * c4 + s2 * c3 + s3 * c2 - s4 * c1 + s5 * c0);
    out[0] = (a[5] * c5 - a[6] * c4 + a[7] * c3) * d;
    out[1] = (-a[1] * c5 + a[2] * c4 - a[3] * c3) * d;
    out[2] = (a[13] * s5 - a[14] * s4 + a[15] * s3) * d;
    out[3] = (-a[9] * s5 + a[10] * s4 - a[11] * s3) * d;
    out[4] = (-a[4] * c5 + a[6] * c2 - a[7] * c1) * d;
    out[5] = (a[0] * c5 - a[2] * c2 + a[3] * c1) * d;
    out[6] = (-a[12] * s5 + a[14] * s2 - a[15] * s1) * d;
    out[7] = (a[8] * s5 - a[10] * s2 + a[11] * s1) * d;
    out[8] = (a[4] * c4 - a[5] * c2 + a[7] * c0) * d;
    out[9] = (-a[0] * c4 + a[1] * c2 - a[3] * c0) * d;
    out[10] = (a[12] * s4 - a[13] * s2 + a[15] * s0) * d;
    out[11] = (-a[8] * s4 + a[9] * s2 - a[11] * s0) * d;
    out[12] = (-a[4] * c3 + a[5] * c1 - a[6] * c0) * d;
    out[13] = (a[0] * c3 - a[1] * c1 + a[2] * c0) * d;
    out[14] = (-a[12] * s3 + a[13] * s1 - a[14] * s0) * d;
    out[15] = (a[8] * s3 - a[9] * s1 + a[10] * s0) * d;
}
