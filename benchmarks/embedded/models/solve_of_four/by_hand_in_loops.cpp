// SPDX-License-Identifier: BSL-1.0
// Elimination with the largest pivot of each column.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    float a[4][5];
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < 4; ++j) a[i][j] = in[4 * i + j];
        a[i][4] = in[right_at + i];
    }
    for (int k = 0; k < 4; ++k) {
        int pivot = k;
        for (int i = k + 1; i < 4; ++i)
            if (std::fabs(a[i][k]) > std::fabs(a[pivot][k])) pivot = i;
        if (pivot != k)
            for (int j = k; j < 5; ++j) {
                const float exchanged = a[k][j];
                a[k][j] = a[pivot][j];
                a[pivot][j] = exchanged;
            }
        const float scale = 1 / a[k][k];
        for (int i = k + 1; i < 4; ++i) {
            const float factor = a[i][k] * scale;
            for (int j = k + 1; j < 5; ++j) a[i][j] -= factor * a[k][j];
        }
    }
    for (int i = 3; i >= 0; --i) {
        float sum = a[i][4];
        for (int k = i + 1; k < 4; ++k) sum -= a[i][k] * out[k];
        out[i] = sum / a[i][i];
    }
}
