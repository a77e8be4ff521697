// SPDX-License-Identifier: BSL-1.0
// The gradient by the adjoint. An entry of the Hessian is that one further down its diagonal and one product
// more, since a push acts through A's powers alone.
#include "model.hpp"
#include "straight.hpp"

void step(float* out, const float* in) {
    const float q0 = 2 * in[0], q1 = 2 * in[1], q2 = 2 * in[3];
    const float a0 = in[4], a1 = in[5], a2 = in[6], a3 = in[7], b0 = in[8], b1 = in[9];
    const float r = 2 * in[price_at];
    const float* const u = in + pushes_at;
    float x[10][2];
    float y0 = in[begin_at], y1 = in[begin_at + 1];
    each<10>([&](auto k) __attribute__((always_inline)) {
        x[k()][0] = a0 * y0 + a1 * y1 + b0 * u[k()];
        x[k()][1] = a2 * y0 + a3 * y1 + b1 * u[k()];
        y0 = x[k()][0];
        y1 = x[k()][1];
    });
    float l0 = 0, l1 = 0;
    each<10>([&](auto behind) __attribute__((always_inline)) {
        constexpr int k = 9 - behind();
        const float m0 = q0 * x[k][0] + q1 * x[k][1] + (k == 9 ? 0 : a0 * l0 + a2 * l1);
        const float m1 = q1 * x[k][0] + q2 * x[k][1] + (k == 9 ? 0 : a1 * l0 + a3 * l1);
        l0 = m0;
        l1 = m1;
        out[k] = b0 * l0 + b1 * l1 + r * u[k];
    });
    float v[10][2];
    v[0][0] = b0;
    v[0][1] = b1;
    each<9>([&](auto k) __attribute__((always_inline)) {
        v[k() + 1][0] = a0 * v[k()][0] + a1 * v[k()][1];
        v[k() + 1][1] = a2 * v[k()][0] + a3 * v[k()][1];
    });
    float h[10];  // the entries that one step further down every diagonal
    each<10>([&](auto m) __attribute__((always_inline)) {
        constexpr int j = 9 - m();
        const float w0 = q0 * v[m()][0] + q1 * v[m()][1];
        const float w1 = q1 * v[m()][0] + q2 * v[m()][1];
        each<j + 1>([&](auto c) __attribute__((always_inline)) {
            constexpr int i = j - c();
            const float added = v[m() + c()][0] * w0 + v[m() + c()][1] * w1;
            if constexpr (j == 9) h[c()] = added;
            else h[c()] += added;
            out[10 + 10 * i + j] = out[10 + 10 * j + i] = i == j ? h[0] + r : h[c()];
        });
    });
}
