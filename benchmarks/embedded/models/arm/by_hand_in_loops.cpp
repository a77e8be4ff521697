// SPDX-License-Identifier: BSL-1.0
// Right sides of M a and of all its derivatives in an array, solved in a loop.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    const float w1 = in[2], w2 = in[3];
    const float c = coupling * std::cos(in[1]), s = coupling * std::sin(in[1]);
    const float of_second = weight_of_second * std::cos(in[0] + in[1]);
    const float slope_of_second = weight_of_second * std::sin(in[0] + in[1]);
    const float m11 = both + 2 * c, m12 = second + c;
    const float scale = 1 / (m11 * second - m12 * m12);
    const float turn = w2 * (2 * w1 + w2);
    const auto solve = [=](float* first, float* below, float b1, float b2) {
        *first = (second * b1 - m12 * b2) * scale;
        *below = (m11 * b2 - m12 * b1) * scale;
    };
    solve(out, out + 1, in[4] + s * turn - weight_of_first * std::cos(in[0]) - of_second,
          in[5] - s * w1 * w1 - of_second);
    const float by[4][2] = {
        {weight_of_first * std::sin(in[0]) + slope_of_second, slope_of_second},
        {c * turn + slope_of_second + s * (2 * out[0] + out[1]), slope_of_second - c * w1 * w1 + s * out[0]},
        {2 * s * w2, -2 * s * w1},
        {2 * s * (w1 + w2), 0}};
    for (int k = 0; k < 4; ++k) solve(out + 2 + k, out + 6 + k, by[k][0], by[k][1]);
    for (int k = 0; k < 2; ++k) solve(out + 10 + k, out + 12 + k, k == 0, k == 1);
}
