// SPDX-License-Identifier: BSL-1.0
// From M a = b: M ∂a = ∂b − ∂M a.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    const float w1 = in[2], w2 = in[3];
    const float c = coupling * std::cos(in[1]), s = coupling * std::sin(in[1]);
    const float of_second = weight_of_second * std::cos(in[0] + in[1]);
    const float slope_of_second = weight_of_second * std::sin(in[0] + in[1]);
    const float m11 = both + 2 * c, m12 = second + c;
    const float scale = 1 / (m11 * second - m12 * m12);
    const float i11 = second * scale, i12 = -m12 * scale, i22 = m11 * scale;
    const float both_turn = w2 * (2 * w1 + w2);
    const float b1 = in[4] + s * both_turn - weight_of_first * std::cos(in[0]) - of_second;
    const float b2 = in[5] - s * w1 * w1 - of_second;
    const float a1 = i11 * b1 + i12 * b2;
    const float a2 = i12 * b1 + i22 * b2;
    out[0] = a1;
    out[1] = a2;
    const float slope1 = weight_of_first * std::sin(in[0]) + slope_of_second;  // by the first angle
    out[2] = i11 * slope1 + i12 * slope_of_second;
    out[6] = i12 * slope1 + i22 * slope_of_second;
    const float by1 = c * both_turn + slope_of_second + s * (2 * a1 + a2);  // by the second
    const float by2 = slope_of_second - c * w1 * w1 + s * a1;
    out[3] = i11 * by1 + i12 * by2;
    out[7] = i12 * by1 + i22 * by2;
    const float v = 2 * s * w2, v1 = 2 * s * w1;  // by the velocities: v, −v1; v + v1, 0
    out[4] = i11 * v - i12 * v1;
    out[8] = i12 * v - i22 * v1;
    out[5] = i11 * (v + v1);
    out[9] = i12 * (v + v1);
    out[10] = i11;
    out[11] = out[12] = i12;
    out[13] = i22;
}
