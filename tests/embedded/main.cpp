// SPDX-License-Identifier: BSL-1.0
// Runs on the bare metal: compares the gradient with its definition and prints the instructions that a call
// takes.
#include "board.hpp"

void gradient_into(float (&result)[6], const float (&point)[6], const float (&coefficients)[6][6]);

namespace {

float point[6];
float coefficients[6][6];
float result[6];

// Not symmetric, exact in float.
void fill() {
    unsigned state = 12345;
    const auto next = [&state] {
        state = state * 1103515245u + 12345u;
        return static_cast<float>(static_cast<int>(state >> 24) - 128) / 16.0f;
    };
    for (float& entry : point) entry = next();
    for (auto& row : coefficients)
        for (float& entry : row) entry = next();
}

bool right() {
    for (int j = 0; j < 6; ++j) {
        float wanted = 0;
        for (int k = 0; k < 6; ++k) wanted += point[k] * coefficients[k][j] + coefficients[j][k] * point[k];
        const float error = wanted - result[j];
        if (!(error < 1e-2f && error > -1e-2f)) return false;
    }
    return true;
}

}  // namespace

int main() {
    fill();
    gradient_into(result, point, coefficients);
    if (!right()) return 1;
    board::write("instructions: ");
    board::write_dec(board::insns_per_call([] { gradient_into(result, point, coefficients); }));
    board::write("\n");
    return 0;
}
