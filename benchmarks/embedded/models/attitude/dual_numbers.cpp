// SPDX-License-Identifier: BSL-1.0
// The Jacobian by numbers that carry their derivatives by the seven states, F P Fᵀ + Q in loops.
#include "dual.hpp"
#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    using number = dual<7>;
    const float h = in[seconds_at] * 0.5f;
    number x[7];
    for (int k = 0; k < 7; ++k) x[k] = number::variable(in[k], k);
    number v[3];
    for (int k = 0; k < 3; ++k) v[k] = h * (in[turn_at + k] - x[4 + k]);
    const number next[7] = {x[0] - (v[0] * x[1] + v[1] * x[2] + v[2] * x[3]),
                            x[1] + (v[0] * x[0] + v[2] * x[2] - v[1] * x[3]),
                            x[2] + (v[1] * x[0] - v[2] * x[1] + v[0] * x[3]),
                            x[3] + (v[2] * x[0] + v[1] * x[1] - v[0] * x[2]),
                            x[4],
                            x[5],
                            x[6]};
    float f[49];
    for (int i = 0; i < 7; ++i) {
        out[i] = next[i].value;
        for (int j = 0; j < 7; ++j) f[7 * i + j] = next[i].slopes[j];
    }
    propagate<7>(out + covariance_at, f, in + covariance_at, in + noise_at);
}
