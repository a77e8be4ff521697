// SPDX-License-Identifier: BSL-1.0
// Numbers that carry their derivatives by angles, velocities and torques.
#include "dual.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    using number = dual<6>;
    number x[6];
    for (int k = 0; k < 6; ++k) x[k] = number::variable(in[k], k);
    const number c = coupling * cos(x[1]), s = coupling * sin(x[1]);
    const number of_second = weight_of_second * cos(x[0] + x[1]);
    const number m11 = 2 * c - (-both), m12 = c - (-second);
    const number scale = inverse(second * m11 - m12 * m12);
    const number b1 = x[4] + s * (x[3] * (2 * x[2] + x[3])) - (weight_of_first * cos(x[0]) + of_second);
    const number b2 = x[5] - s * (x[2] * x[2]) - of_second;
    const number a[2] = {(second * b1 - m12 * b2) * scale, (m11 * b2 - m12 * b1) * scale};
    for (int i = 0; i < 2; ++i) {
        out[i] = a[i].value;
        for (int k = 0; k < 4; ++k) out[2 + 4 * i + k] = a[i].slopes[k];
        for (int k = 0; k < 2; ++k) out[10 + 2 * i + k] = a[i].slopes[4 + k];
    }
}
