// SPDX-License-Identifier: BSL-1.0
// Accelerations and their derivatives by the state, by hand: of M a = b, M ∂a = ∂b − ∂M a.
#pragma once

#include <cmath>

#include "model.hpp"

struct motion {
    float a1, a2;   // accelerations
    float of_1[4];  // derivatives of a₁
    float of_2[4];
};

inline motion motion_of(const float* x, const float* torques) {
    const float c = coupling * std::cos(x[0] - x[1]), s = coupling * std::sin(x[0] - x[1]);
    const float w1 = x[2], w2 = x[3];
    const float scale = 1 / (first * second - c * c);
    const float i11 = second * scale, i12 = -c * scale, i22 = first * scale;
    const float s1 = s * w1, s2 = s * w2;
    const float b1 = torques[0] - s2 * w2 + weight_of_first * std::sin(x[0]);
    const float b2 = torques[1] + s1 * w1 + weight_of_second * std::sin(x[1]);
    motion m;
    m.a1 = i11 * b1 + i12 * b2;
    m.a2 = i12 * b1 + i22 * b2;
    // what the angle between changes, −∂M a and ∂b
    const float d1 = s * m.a2 - c * w2 * w2, d2 = s * m.a1 + c * w1 * w1;
    const float by1 = d1 + weight_of_first * std::cos(x[0]);
    const float by2 = weight_of_second * std::cos(x[1]) - d2;
    m.of_1[0] = i11 * by1 + i12 * d2;
    m.of_2[0] = i12 * by1 + i22 * d2;
    m.of_1[1] = i12 * by2 - i11 * d1;
    m.of_2[1] = i22 * by2 - i12 * d1;
    m.of_1[2] = 2 * i12 * s1;
    m.of_2[2] = 2 * i22 * s1;
    m.of_1[3] = -2 * i11 * s2;
    m.of_2[3] = -2 * i12 * s2;
    return m;
}
