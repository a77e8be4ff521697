// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "helpers.hpp"

namespace ctgrad::c_code {

/// Inverses of positive definite 4 x 4: numeric/factorisation/definite_four.hpp has them in C++.
inline constexpr helper helpers_of_definite_four[]{
    {"ctgrad_sweep_definite", "", R"(/* the inverse of a positive definite matrix by sweeps: its upper half */
static void ctgrad_sweep_definite(int n, const @ *a, @ *x) {
    for (int k = 0; k < n * n; ++k) x[k] = a[k];
    for (int k = 0; k < n; ++k) {
        const int last = k == n - 1;
        const @ reciprocal = 1.0$ / x[k * n + k];
        @ column[4], scaled[4];
        for (int i = 0; i < n; ++i) {
            @ *const entry = x + (i < k ? i * n + k : k * n + i);
            column[i] = *entry;
            scaled[i] = column[i] * reciprocal;
            *entry = last ? -scaled[i] : scaled[i];
        }
        for (int i = 0; i < n; ++i)
            for (int j = i; j < n; ++j)
                if (i != k && j != k)
                    x[i * n + j] = last ? scaled[i] * column[j] - x[i * n + j] : x[i * n + j] - scaled[i] * column[j];
        x[k * n + k] = last ? reciprocal : -reciprocal;
    }
}
)"},
    {"ctgrad_is_usual_block", "", R"(static int ctgrad_is_usual_block(@ product, @ determinant) {
    return determinant - product * (1.0$ / 32.0$) >= ldexp$(1.0$, -(#_MAX_EXP / 4));
}
)"},
    {"ctgrad_invert_by_blocks", "ctgrad_is_usual_block",
     R"(/* the inverse of a positive definite matrix of 4 rows by blocks of 2 x 2 */
static int ctgrad_invert_by_blocks(const @ *a, @ *x) {
    const @ p00 = a[0], p01 = a[1], p11 = a[5], q00 = a[2], q01 = a[3], q10 = a[6], q11 = a[7];
    const @ p_product = p00 * p11;
    const @ p_determinant = p_product - p01 * p01;
    const @ opposite = -1.0$ / p_determinant;
    const @ u00 = (p11 * q00 - p01 * q10) * opposite;
    const @ u01 = (p11 * q01 - p01 * q11) * opposite;
    const @ u10 = (p00 * q10 - p01 * q00) * opposite;
    const @ u11 = (p00 * q11 - p01 * q01) * opposite;
    const @ s00 = a[10] + (q00 * u00 + q10 * u10);
    const @ s01 = a[11] + (q00 * u01 + q10 * u11);
    const @ s11 = a[15] + (q01 * u01 + q11 * u11);
    const @ s_product = s00 * s11;
    const @ s_determinant = s_product - s01 * s01;
    const @ scale = 1.0$ / s_determinant;
    const @ y00 = s11 * scale;
    const @ y01 = -(s01 * scale);
    const @ y11 = s00 * scale;
    const @ v00 = u00 * y00 + u01 * y01;
    const @ v01 = u00 * y01 + u01 * y11;
    const @ v10 = u10 * y00 + u11 * y01;
    const @ v11 = u10 * y01 + u11 * y11;
    if (!(ctgrad_is_usual_block(p_product, p_determinant) &&
          p00 + p11 + (a[10] + a[15]) <= ldexp$(1.0$, #_MAX_EXP / 4) &&
          ctgrad_is_usual_block(s_product, s_determinant)))
        return 0;
    x[0] = (v00 * u00 + v01 * u01) - p11 * opposite;
    x[1] = x[4] = (v00 * u10 + v01 * u11) + p01 * opposite;
    x[5] = (v10 * u10 + v11 * u11) - p00 * opposite;
    x[2] = x[8] = v00;
    x[3] = x[12] = v01;
    x[6] = x[9] = v10;
    x[7] = x[13] = v11;
    x[10] = y00;
    x[11] = x[14] = y01;
    x[15] = y11;
    return 1;
}
)"},
    {"ctgrad_inverse_of_definite_4", "ctgrad_invert_by_blocks ctgrad_sweep_definite",
     R"(static void ctgrad_inverse_of_definite_4(const @ *a, @ *x) {
    @ inverse[16];
    if (ctgrad_invert_by_blocks(a, x)) return;
    ctgrad_sweep_definite(4, a, inverse);
    for (int i = 0; i < 4; ++i)
        for (int j = i; j < 4; ++j) x[4 * i + j] = x[4 * j + i] = inverse[4 * i + j];
}
)"},
};

}  // namespace ctgrad::c_code
