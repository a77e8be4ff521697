// SPDX-License-Identifier: BSL-1.0
// The Jacobian by hand, and F P Fᵀ + Q in loops over all entries.
#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    const float h = in[seconds_at] * 0.5f;
    const float a = h * (in[turn_at] - in[4]), b = h * (in[turn_at + 1] - in[5]),
                c = h * (in[turn_at + 2] - in[6]);
    const float w = h * in[0], x = h * in[1], y = h * in[2], z = h * in[3];
    const float f[49] = {1, -a, -b, -c, x, y, z, a, 1, c, -b, -w, z, -y, b, -c, 1, a, -z, -w, x, c, b, -a, 1,
                         y, -x, -w, 0,  0, 0, 0, 1, 0, 0, 0,  0,  0, 0,  0, 1,  0, 0, 0,  0,  0, 0, 0, 1};
    propagate<7>(out + covariance_at, f, in + covariance_at, in + noise_at);
    for (int i = 0; i < 7; ++i) {
        float sum = 0;
        for (int k = 0; k < 4; ++k) sum += f[7 * i + k] * in[k];
        out[i] = i < 4 ? sum : in[i];
    }
}
