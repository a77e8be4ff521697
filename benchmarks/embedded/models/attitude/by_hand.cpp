// SPDX-License-Identifier: BSL-1.0
// F = 1 0 with S = a skew matrix of three numbers, X of the four of the attitude: F P by columns, then one
// triangle.
//   + S X
#include "model.hpp"

namespace {

struct transition {
    float a, b, c;     // t (w − offset) / 2
    float w, x, y, z;  // t attitude / 2

    // What is added to four numbers of the attitude when the offset's are v.
    [[gnu::always_inline]] void add(float* y0, const float* u, const float* v) const {
        y0[0] = u[0] - a * u[1] - b * u[2] - c * u[3] + x * v[0] + y * v[1] + z * v[2];
        y0[1] = u[1] + a * u[0] + c * u[2] - b * u[3] - w * v[0] + z * v[1] - y * v[2];
        y0[2] = u[2] + b * u[0] - c * u[1] + a * u[3] - z * v[0] - w * v[1] + x * v[2];
        y0[3] = u[3] + c * u[0] + b * u[1] - a * u[2] + y * v[0] - x * v[1] - w * v[2];
    }
};

}  // namespace

void step(float* out, const float* in) {
    const float* const p = in + covariance_at;
    const float* const noise = in + noise_at;
    float* const o = out + covariance_at;
    const float h = in[seconds_at] * 0.5f;
    const transition f{h * (in[turn_at] - in[4]),
                       h * (in[turn_at + 1] - in[5]),
                       h * (in[turn_at + 2] - in[6]),
                       h * in[0],
                       h * in[1],
                       h * in[2],
                       h * in[3]};
    // The attitude's rows of F P: what leaves the attitude's columns waits, the others are results.
    float rows[4][4];
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) {
        const float u[4] = {p[j], p[7 + j], p[14 + j], p[21 + j]};
        const float v[3] = {p[28 + j], p[35 + j], p[42 + j]};
        float column[4];
        f.add(column, u, v);
        for (int i = 0; i < 4; ++i) rows[i][j] = column[i];
    }
#pragma GCC unroll 3
    for (int j = 4; j < 7; ++j) {
        const float u[4] = {p[j], p[7 + j], p[14 + j], p[21 + j]};
        const float v[3] = {p[28 + j], p[35 + j], p[42 + j]};
        float column[4];
        f.add(column, u, v);
        for (int i = 0; i < 4; ++i) o[7 * i + j] = o[7 * j + i] = column[i];
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
        float row[4];
        f.add(row, rows[i], o + 7 * i + 4);
        o[8 * i] = row[i] + noise[i];
        for (int j = i + 1; j < 4; ++j) o[7 * i + j] = o[7 * j + i] = row[j];
    }
    o[32] = p[32] + noise[4];
    o[33] = o[39] = p[33];
    o[34] = o[46] = p[34];
    o[40] = p[40] + noise[5];
    o[41] = o[47] = p[41];
    o[48] = p[48] + noise[6];
    out[0] = in[0] - f.a * in[1] - f.b * in[2] - f.c * in[3];
    out[1] = in[1] + f.a * in[0] + f.c * in[2] - f.b * in[3];
    out[2] = in[2] + f.b * in[0] - f.c * in[1] + f.a * in[3];
    out[3] = in[3] + f.c * in[0] + f.b * in[1] - f.a * in[2];
    for (int k = 4; k < 7; ++k) out[k] = in[k];
}
