// SPDX-License-Identifier: BSL-1.0
// F P Fᵀ + t Q by the blocks of F that are not zero: rows of F P first, then columns of the upper triangle.
#include "model.hpp"

namespace {

constexpr int n = 15;

struct blocks {
    float m[9];  // −t R [a]×, velocity by attitude
    float r[9];  // −t R, velocity by the accelerometers' bias
    float s[9];  // −t [w]×, attitude by attitude
    float t;     // position by velocity, −attitude by the gyroscopes' bias
};

// y += A x of three numbers that stand `stride` apart.
inline void add(float* y, const float* a, const float* x, int stride) {
    const float x0 = x[0], x1 = x[stride], x2 = x[2 * stride];
    y[0] += a[0] * x0 + a[1] * x1 + a[2] * x2;
    y[stride] += a[3] * x0 + a[4] * x1 + a[5] * x2;
    y[2 * stride] += a[6] * x0 + a[7] * x1 + a[8] * x2;
}
inline void add(float* y, float t, const float* x, int stride) {
    for (int k = 0; k < 3; ++k) y[k * stride] += t * x[k * stride];
}
inline void add_turned(float* y, const float* s, const float* x, int stride) {
    const float x0 = x[0], x1 = x[stride], x2 = x[2 * stride];
    y[0] += s[1] * x1 + s[2] * x2;
    y[stride] += s[3] * x0 + s[5] * x2;
    y[2 * stride] += s[6] * x0 + s[7] * x1;
}
// What F does to a column of fifteen, in place: every block reads what has not been changed yet.
inline void move(float* x, const blocks& f, int stride) {
    add(x, f.t, x + 3 * stride, stride);
    add(x + 3 * stride, f.m, x + 6 * stride, stride);
    add(x + 3 * stride, f.r, x + 9 * stride, stride);
    float attitude[3] = {x[6 * stride], x[7 * stride], x[8 * stride]};
    add_turned(attitude, f.s, x + 6 * stride, stride);
    for (int k = 0; k < 3; ++k) x[(6 + k) * stride] = attitude[k] - f.t * x[(12 + k) * stride];
}

}  // namespace

void step(float* out, const float* in) {
    const float t = in[seconds_at];
    const float* const rotation = in + rotation_at;
    const float* const a = in + acceleration_at;
    const float* const w = in + turn_at;
    blocks f;
    f.t = t;
    for (int i = 0; i < 3; ++i) {
        const float* const row = rotation + 3 * i;
        f.m[3 * i] = -t * (row[1] * a[2] - row[2] * a[1]);
        f.m[3 * i + 1] = -t * (row[2] * a[0] - row[0] * a[2]);
        f.m[3 * i + 2] = -t * (row[0] * a[1] - row[1] * a[0]);
        for (int j = 0; j < 3; ++j) f.r[3 * i + j] = -t * row[j];
    }
    f.s[1] = t * w[2];
    f.s[2] = -t * w[1];
    f.s[3] = -t * w[2];
    f.s[5] = t * w[0];
    f.s[6] = t * w[1];
    f.s[7] = -t * w[0];
    for (int k = 0; k < n * n; ++k) out[k] = in[covariance_at + k];
    for (int j = 0; j < n; ++j) {
        float column[n];
        for (int i = 0; i < n; ++i) column[i] = out[n * i + j];
        move(column, f, 1);
        for (int i = 0; i < n; ++i) out[n * i + j] = column[i];
    }
    for (int i = 0; i < n; ++i) {
        move(out + n * i, f, 1);
        out[n * i + i] += t * in[noise_at + i];
        for (int j = 0; j < i; ++j) out[n * i + j] = out[n * j + i];
    }
}
