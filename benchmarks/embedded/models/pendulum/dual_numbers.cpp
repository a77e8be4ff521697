// SPDX-License-Identifier: BSL-1.0
// Numbers that carry their derivatives by what the pendulum began with: slopes of the state are rows of S.
#include "dual.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    using number = dual<4>;
    number x[4];
    for (int i = 0; i < 4; ++i) {
        x[i].value = in[i];
        for (int k = 0; k < 4; ++k) x[i].slopes[k] = in[sensitivities_at + 4 * i + k];
    }
    const number c = coupling * cos(x[0] - x[1]), s = coupling * sin(x[0] - x[1]);
    const number b1 = weight_of_first * sin(x[0]) - s * (x[3] * x[3]) - (-in[torques_at]);
    const number b2 = weight_of_second * sin(x[1]) + s * (x[2] * x[2]) - (-in[torques_at + 1]);
    const number scale = inverse(first * second - c * c);
    const number change[4] = {x[2], x[3], (second * b1 - c * b2) * scale, (first * b2 - c * b1) * scale};
    for (int i = 0; i < 4; ++i) {
        out[i] = change[i].value;
        for (int k = 0; k < 4; ++k) out[sensitivities_at + 4 * i + k] = change[i].slopes[k];
    }
}
