/* SPDX-License-Identifier: BSL-1.0 */

/* Runs a generated function on an AVR, in an emulator, and says by its serial port whether it does what loops
 * do. */
#include <avr/io.h>
#include <avr/sleep.h>
#include <math.h>

#include "in_float.h"

static void say(const char* text) {
    for (; *text != '\0'; ++text) {
        while ((UCSR0A & (1 << UDRE0)) == 0) continue;
        UDR0 = (unsigned char)*text;
    }
}

static int is_close(float found, float expected) {
    return fabsf(found - expected) <= 1e-5f * (1.0f + fabsf(expected));
}

int main(void) {
    const float x[5] = {1.5f, -2.0f, 0.7f, 3.0f, -0.4f};
    const float dt = 0.05f;
    float P[25], Q[25], F[25], FP[25], next[5], covariance[25];
    int wrong = 0;
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            P[5 * i + j] = i == j ? 2.0f : 1.0f / (float)(1 + i + j);
            Q[5 * i + j] = i == j ? 0.125f : 100.0f; /* which is not read */
            F[5 * i + j] = i == j ? 1.0f : 0.0f;
        }
    F[2] = -x[3] * dt * sinf(x[2]);
    F[3] = dt * cosf(x[2]);
    F[7] = x[3] * dt * cosf(x[2]);
    F[8] = dt * sinf(x[2]);
    F[14] = dt;

    in_float(x, P, Q, dt, next, covariance);
    if (!is_close(next[0], x[0] + x[3] * dt * cosf(x[2])) || !is_close(next[2], x[2] + x[4] * dt)) ++wrong;
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            FP[5 * i + j] = 0.0f;
            for (int k = 0; k < 5; ++k) FP[5 * i + j] += F[5 * i + k] * P[5 * k + j];
        }
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            float sum = i == j ? 0.125f : 0.0f;
            for (int k = 0; k < 5; ++k) sum += FP[5 * i + k] * F[5 * j + k];
            if (!is_close(covariance[5 * i + j], sum)) ++wrong;
        }

    UCSR0B = 1 << TXEN0;
    say(wrong == 0 ? "it does\n" : "it does not\n");
    sleep_enable();
    sleep_cpu(); /* without interrupts, for ever: the emulator ends */
    return 0;
}
