// SPDX-License-Identifier: BSL-1.0
// Gauss and Jordan with the largest pivot of each column.
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    float a[4][8];
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) {
            a[i][j] = in[4 * i + j];
            a[i][4 + j] = i == j ? 1.0f : 0.0f;
        }
    for (int k = 0; k < 4; ++k) {
        int pivot = k;
        for (int i = k + 1; i < 4; ++i)
            if (std::fabs(a[i][k]) > std::fabs(a[pivot][k])) pivot = i;
        for (int j = 0; j < 8; ++j) {
            const float exchanged = a[k][j];
            a[k][j] = a[pivot][j];
            a[pivot][j] = exchanged;
        }
        const float scale = 1 / a[k][k];
        for (int j = 0; j < 8; ++j) a[k][j] *= scale;
        for (int i = 0; i < 4; ++i) {
            if (i == k) continue;
            const float factor = a[i][k];
            for (int j = 0; j < 8; ++j) a[i][j] -= factor * a[k][j];
        }
    }
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) out[4 * i + j] = a[i][4 + j];
}
