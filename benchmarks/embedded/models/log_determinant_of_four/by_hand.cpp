// SPDX-License-Identifier: BSL-1.0
// By minors of two rows; products of four entries must be in range.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* a) {
    const float s0 = a[0] * a[5] - a[4] * a[1], s1 = a[0] * a[6] - a[4] * a[2],
                s2 = a[0] * a[7] - a[4] * a[3], s3 = a[1] * a[6] - a[5] * a[2],
                s4 = a[1] * a[7] - a[5] * a[3], s5 = a[2] * a[7] - a[6] * a[3];
    const float c0 = a[8] * a[13] - a[12] * a[9], c1 = a[8] * a[14] - a[12] * a[10],
                c2 = a[8] * a[15] - a[12] * a[11], c3 = a[9] * a[14] - a[13] * a[10],
                c4 = a[9] * a[15] - a[13] * a[11], c5 = a[10] * a[15] - a[14] * a[11];
    out[0] = std::log(std::fabs(s0 * c5 - s1 * c4 + s2 * c3 + s3 * c2 - s4 * c1 + s5 * c0));
}
