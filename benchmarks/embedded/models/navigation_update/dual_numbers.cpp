// SPDX-License-Identifier: BSL-1.0
// H by numbers that carry their derivatives by the fifteen errors, the update in loops over all entries.
#include "dual.hpp"
#include "loops.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    constexpr int n = 15;
    using number = dual<n>;
    const float* const p = in + covariance_at;
    number error[n];
    for (int k = 0; k < n; ++k) error[k] = number::variable(0, k);
    const number* const turn = error + 6;  // what is expected turns against the attitude: h + h × turn
    const number expected[3] = {in[1] * turn[2] - in[2] * turn[1], in[2] * turn[0] - in[0] * turn[2],
                                in[0] * turn[1] - in[1] * turn[0]};
    float spread[3][n];
    for (int a = 0; a < 3; ++a)
        for (int i = 0; i < n; ++i) {
            float sum = 0;
            for (int k = 0; k < n; ++k) sum += expected[a].slopes[k] * p[n * k + i];
            spread[a][i] = sum;
        }
    float s[9];
    for (int a = 0; a < 3; ++a)
        for (int b = 0; b < 3; ++b) {
            float sum = a == b ? in[variance_at] : 0;
            for (int k = 0; k < n; ++k) sum += spread[a][k] * expected[b].slopes[k];
            s[3 * a + b] = sum;
        }
    float gain[3][n];
    for (int a = 0; a < 3; ++a)
        for (int i = 0; i < n; ++i) gain[a][i] = spread[a][i];
    solve_definite<3, n>(&gain[0][0], s);
    for (int i = 0; i < n; ++i) {
        float sum = 0;
        for (int a = 0; a < 3; ++a) sum += gain[a][i] * in[difference_at + a];
        out[i] = sum;
        for (int j = 0; j < n; ++j) {
            float left = p[n * i + j];
            for (int a = 0; a < 3; ++a) left -= gain[a][i] * spread[a][j];
            out[n + n * i + j] = left;
        }
    }
}
