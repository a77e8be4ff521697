// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "model.hpp"

void step(float* out, const float* in) {
    float hidden[12];
    for (int i = 0; i < 12; ++i) {
        float sum = in[first_offset_at + i];
        for (int k = 0; k < 6; ++k) sum += in[first_at + 6 * i + k] * in[k];
        hidden[i] = std::tanh(sum);
    }
    float error[4];
    for (int i = 0; i < 4; ++i) {
        float sum = in[second_offset_at + i] - in[wanted_at + i];
        for (int k = 0; k < 12; ++k) sum += in[second_at + 12 * i + k] * hidden[k];
        error[i] = in[rate_at] * sum;
        out[132 + i] = in[second_offset_at + i] - error[i];
    }
    for (int k = 0; k < 12; ++k) {
        float slope = 0;
        for (int i = 0; i < 4; ++i) {
            slope += error[i] * in[second_at + 12 * i + k];
            out[84 + 12 * i + k] = in[second_at + 12 * i + k] - error[i] * hidden[k];
        }
        slope *= 1 - hidden[k] * hidden[k];
        out[72 + k] = in[first_offset_at + k] - slope;
        for (int j = 0; j < 6; ++j) out[6 * k + j] = in[first_at + 6 * k + j] - slope * in[j];
    }
}
