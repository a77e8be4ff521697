// SPDX-License-Identifier: BSL-1.0
// The Jacobian of the errors' motion by numbers that carry their derivatives, F P Fᵀ + t Q in loops.
#include "dual.hpp"
#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    constexpr int n = 15;
    using number = dual<n>;
    const float t = in[seconds_at];
    const float* const a = in + acceleration_at;
    const float* const w = in + turn_at;
    number error[n];
    for (int k = 0; k < n; ++k) error[k] = number::variable(0, k);
    const number *const velocity = error + 3, *const attitude = error + 6, *const of_acceleration = error + 9,
                        *const of_turn = error + 12;
    number next[n];
    for (int k = 0; k < n; ++k) next[k] = error[k];
    for (int i = 0; i < 3; ++i) {
        const int j = (i + 1) % 3, k = (i + 2) % 3;
        next[i] = next[i] + t * velocity[i];
        next[6 + i] = next[6 + i] - t * (w[j] * attitude[k] - w[k] * attitude[j]) - t * of_turn[i];
        for (int to = 0; to < 3; ++to)
            next[3 + to] = next[3 + to] - (t * in[rotation_at + 3 * to + i]) *
                                              (a[j] * attitude[k] - a[k] * attitude[j] + of_acceleration[i]);
    }
    float f[n * n];
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) f[n * i + j] = next[i].slopes[j];
    float noise[n];
    for (int k = 0; k < n; ++k) noise[k] = t * in[noise_at + k];
    propagate<n>(out, f, in + covariance_at, noise);
}
