/* SPDX-License-Identifier: BSL-1.0 */

/* Drives a simulated vehicle past two landmarks for a minute, in C99, and filters what it measures. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "correct.h"
#include "predict.h"

#define STATES 5

/* Roughly normal, of variance 1. */
static float noise(void) {
    static uint32_t seed = 1;
    float sum = 0.0f;
    for (int k = 0; k < 12; ++k) {
        seed = seed * 1664525u + 1013904223u;
        sum = sum + (float)(seed >> 8) / 16777216.0f;
    }
    return sum - 6.0f;
}

static void drive(float *state, float dt) {
    state[0] = state[0] + state[3] * dt * cosf(state[2]);
    state[1] = state[1] + state[3] * dt * sinf(state[2]);
    state[2] = state[2] + state[4] * dt;
}

int main(void) {
    const float dt = 0.1f;
    const float landmarks[2][2] = {{2.0f, 1.0f}, {-3.0f, 9.0f}};
    const float Q[STATES * STATES] = {[0] = 1e-6f, [6] = 1e-6f, [12] = 1e-6f, [18] = 1e-5f, [24] = 1e-6f};
    const float R[4] = {0.01f, 0.0f, 0.0f, 0.0004f};
    float truth[STATES] = {5.0f, 0.0f, 1.5f, 1.0f, 0.2f};
    float x[STATES] = {5.5f, -0.5f, 1.4f, 0.8f, 0.1f};
    float P[STATES * STATES] = {[0] = 0.25f, [6] = 0.25f, [12] = 0.02f, [18] = 0.05f, [24] = 0.01f};
    float error = 0.0f;
    int symmetric = 1;

    for (int step = 0; step < 600; ++step) {
        /* What a function reads and what it writes must not overlap: these are the places between. */
        float between_x[STATES], between_P[STATES * STATES];
        const float *const landmark = landmarks[step % 2];
        float z[2], away_x, away_y;

        drive(truth, dt);
        away_x = landmark[0] - truth[0];
        away_y = landmark[1] - truth[1];
        z[0] = sqrtf(away_x * away_x + away_y * away_y) + 0.1f * noise();
        z[1] = atan2f(away_y, away_x) - truth[2] + 0.02f * noise();

        predict(x, P, Q, dt, between_x, between_P);
        correct(between_x, between_P, R, landmark, z, x, P);
    }
    for (int i = 0; i < STATES; ++i)
        for (int j = 0; j < i; ++j)
            if (memcmp(&P[STATES * i + j], &P[STATES * j + i], sizeof(float)) != 0) symmetric = 0;
    error = hypotf(x[0] - truth[0], x[1] - truth[1]);
    printf("after a minute: %.3f m off, and the filter says %.3f m\n", (double)error, (double)sqrtf(P[0] + P[6]));
    printf("speed %.3f m/s of %.3f, turning %.4f/s of %.4f\n", (double)x[3], (double)truth[3], (double)x[4],
           (double)truth[4]);
    return symmetric && error < 3.0f * sqrtf(P[0] + P[6]) && error < 0.3f ? 0 : 1;
}
