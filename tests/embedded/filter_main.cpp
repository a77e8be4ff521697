// SPDX-License-Identifier: BSL-1.0
// Runs on the bare metal: compares both steps of the filter with loops that do what their formulas say, and
// prints the instructions and the bytes of stack that they take.
#include "board.hpp"
#include "filter.hpp"

namespace {

unsigned state = 12345;
float next() {
    state = state * 1103515245u + 12345u;
    return static_cast<float>(static_cast<int>(state >> 24) - 128) / 128.0f;
}
template <int Rows, int Columns>
void fill(float (&matrix)[Rows][Columns]) {
    for (auto& row : matrix)
        for (float& entry : row) entry = next();
}

// What estimates should become.
filter predicted(const filter& before, const float (&model)[5][5], const float (&noise)[5][5]) {
    filter after{};
    for (int i = 0; i < 5; ++i) {
        for (int k = 0; k < 5; ++k) after.state[i] += model[i][k] * before.state[k];
        for (int j = 0; j < 5; ++j) {
            if (i == j) after.covariance[i][i] = noise[i][i];
            for (int k = 0; k < 5; ++k)
                for (int l = 0; l < 5; ++l)
                    after.covariance[i][j] += model[i][k] * before.covariance[k][l] * model[j][l];
        }
    }
    return after;
}
filter corrected(const filter& before, const float (&sensor)[2][5], const float (&noise)[2][2],
                 const float (&measured)[2]) {
    float spread[5][2]{};  // P Hᵀ
    float sum[2][2]{};     // H P Hᵀ + R
    float gain[5][2]{};
    for (int i = 0; i < 5; ++i)
        for (int a = 0; a < 2; ++a)
            for (int k = 0; k < 5; ++k) spread[i][a] += before.covariance[i][k] * sensor[a][k];
    for (int a = 0; a < 2; ++a) {
        sum[a][a] = noise[a][a];
        for (int b = 0; b < 2; ++b)
            for (int k = 0; k < 5; ++k) sum[a][b] += sensor[a][k] * spread[k][b];
    }
    const float determinant = sum[0][0] * sum[1][1] - sum[0][1] * sum[1][0];
    for (int i = 0; i < 5; ++i) {
        gain[i][0] = (spread[i][0] * sum[1][1] - spread[i][1] * sum[1][0]) / determinant;
        gain[i][1] = (spread[i][1] * sum[0][0] - spread[i][0] * sum[0][1]) / determinant;
    }
    filter after = before;
    for (int i = 0; i < 5; ++i)
        for (int a = 0; a < 2; ++a) {
            float difference = measured[a];
            for (int k = 0; k < 5; ++k) difference -= sensor[a][k] * before.state[k];
            after.state[i] += gain[i][a] * difference;
            for (int j = 0; j < 5; ++j) after.covariance[i][j] -= gain[i][a] * spread[j][a];
        }
    return after;
}

bool near(float a, float b) {
    return a - b < 1e-4f && b - a < 1e-4f;
}
bool near(const filter& a, const filter& b) {
    for (int i = 0; i < 5; ++i) {
        if (!near(a.state[i], b.state[i])) return false;
        for (int j = 0; j < 5; ++j)
            if (!near(a.covariance[i][j], b.covariance[i][j])) return false;
    }
    return true;
}

filter estimate;
float model[5][5], noise[5][5], sensor[2][5], sensor_noise[2][2], measured[2];

}  // namespace

int main() {
    fill(model);
    fill(sensor);
    for (float& entry : estimate.state) entry = next();
    for (float& entry : measured) entry = next();
    for (int i = 0; i < 5; ++i) {
        estimate.covariance[i][i] = 2;
        noise[i][i] = 0.5f + next() / 4;
        for (int j = 0; j < i; ++j) estimate.covariance[i][j] = estimate.covariance[j][i] = next() / 4;
    }
    for (int a = 0; a < 2; ++a) sensor_noise[a][a] = 1 + next() / 4;

    const filter first = predicted(estimate, model, noise);
    predict(estimate, model, noise);
    if (!near(estimate, first)) return 1;
    const filter second = corrected(estimate, sensor, sensor_noise, measured);
    correct(estimate, sensor, sensor_noise, measured);
    if (!near(estimate, second)) return 2;
    board::write("instructions: ");
    board::write_dec(board::insns_per_call([] { predict(estimate, model, noise); }));
    board::write(" and ");
    board::write_dec(board::insns_per_call([] { correct(estimate, sensor, sensor_noise, measured); }));
    board::write(", stack: ");
    board::write_dec(board::stack_of([] { predict(estimate, model, noise); }));
    board::write(" and ");
    board::write_dec(board::stack_of([] { correct(estimate, sensor, sensor_noise, measured); }));
    board::write("\n");
    return 0;
}
