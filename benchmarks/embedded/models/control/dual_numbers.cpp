// SPDX-License-Identifier: BSL-1.0
// The gradient by the adjoint by hand, computed with numbers that carry their derivatives by the inputs.
#include "dual.hpp"
#include "model.hpp"

void step(float* out, const float* in) {
    using number = dual<10>;
    const float* const a = in + motion_at;
    const float* const b = in + push_at;
    number u[10];
    for (int k = 0; k < 10; ++k) u[k] = number::variable(in[pushes_at + k], k);
    number x[11][2];
    x[0][0].value = in[begin_at];
    x[0][1].value = in[begin_at + 1];
    for (int k = 0; k < 10; ++k)
        for (int i = 0; i < 2; ++i) x[k + 1][i] = a[2 * i] * x[k][0] + a[2 * i + 1] * x[k][1] + b[i] * u[k];
    number l[2];
    for (int k = 9; k >= 0; --k) {
        const number m0 = a[0] * l[0] + a[2] * l[1], m1 = a[1] * l[0] + a[3] * l[1];
        l[0] = m0 + 2 * in[0] * x[k + 1][0] + 2 * in[1] * x[k + 1][1];
        l[1] = m1 + 2 * in[1] * x[k + 1][0] + 2 * in[3] * x[k + 1][1];
        const number slope = b[0] * l[0] + b[1] * l[1] + 2 * in[price_at] * u[k];
        out[k] = slope.value;
        for (int j = 0; j < 10; ++j) out[10 + 10 * k + j] = slope.slopes[j];
    }
}
