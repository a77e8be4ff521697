// SPDX-License-Identifier: BSL-1.0
// The adjugate's rows, by minors of two rows of (A b), over the determinant: nothing is pivoted, so digits
// are lost where the matrix is nearly singular.
#include "model.hpp"

void step(float* out, const float* a) {
    const float* const b = a + right_at;
    const float s0 = a[0] * a[5] - a[4] * a[1], s1 = a[0] * a[6] - a[4] * a[2],
                s2 = a[0] * a[7] - a[4] * a[3], s3 = a[1] * a[6] - a[5] * a[2],
                s4 = a[1] * a[7] - a[5] * a[3], s5 = a[2] * a[7] - a[6] * a[3];
    const float c0 = a[8] * a[13] - a[12] * a[9], c1 = a[8] * a[14] - a[12] * a[10],
                c2 = a[8] * a[15] - a[12] * a[11], c3 = a[9] * a[14] - a[13] * a[10],
                c4 = a[9] * a[15] - a[13] * a[11], c5 = a[10] * a[15] - a[14] * a[11];
    const float d = 1 / (s0 * c5 - s1 * c4 + s2 * c3 + s3 * c2 - s4 * c1 + s5 * c0);
    // minors of b and a column
    const float t0 = a[0] * b[1] - a[4] * b[0], t1 = a[1] * b[1] - a[5] * b[0],
                t2 = a[2] * b[1] - a[6] * b[0], t3 = a[3] * b[1] - a[7] * b[0];
    const float e0 = a[8] * b[3] - a[12] * b[2], e1 = a[9] * b[3] - a[13] * b[2],
                e2 = a[10] * b[3] - a[14] * b[2], e3 = a[11] * b[3] - a[15] * b[2];
    out[0] = (t3 * c3 - t2 * c4 + t1 * c5 + (s3 * e3 - s4 * e2 + s5 * e1)) * -d;
    out[1] = (t3 * c1 - t2 * c2 + t0 * c5 + (s1 * e3 - s2 * e2 + s5 * e0)) * d;
    out[2] = (t3 * c0 - t1 * c2 + t0 * c4 + (s0 * e3 - s2 * e1 + s4 * e0)) * -d;
    out[3] = (t2 * c0 - t1 * c1 + t0 * c3 + (s0 * e2 - s1 * e1 + s3 * e0)) * d;
}
