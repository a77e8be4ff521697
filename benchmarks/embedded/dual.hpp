// SPDX-License-Identifier: BSL-1.0
// Dual numbers: automatic differentiation forward, for contrast.
#pragma once

#include <cmath>

template <int N>
struct dual {
    float value = 0;
    float slopes[N]{};

    static dual variable(float at, int which) {
        dual x{at, {}};
        x.slopes[which] = 1;
        return x;
    }
    friend dual operator+(const dual& a, const dual& b) {
        dual c{a.value + b.value, {}};
        for (int k = 0; k < N; ++k) c.slopes[k] = a.slopes[k] + b.slopes[k];
        return c;
    }
    friend dual operator-(const dual& a, const dual& b) {
        dual c{a.value - b.value, {}};
        for (int k = 0; k < N; ++k) c.slopes[k] = a.slopes[k] - b.slopes[k];
        return c;
    }
    friend dual operator-(const dual& a, float b) {
        dual c = a;
        c.value -= b;
        return c;
    }
    friend dual operator-(float a, const dual& b) {
        dual c{a - b.value, {}};
        for (int k = 0; k < N; ++k) c.slopes[k] = -b.slopes[k];
        return c;
    }
    friend dual operator*(const dual& a, const dual& b) {
        dual c{a.value * b.value, {}};
        for (int k = 0; k < N; ++k) c.slopes[k] = a.slopes[k] * b.value + a.value * b.slopes[k];
        return c;
    }
    friend dual operator*(float a, const dual& b) {
        dual c{a * b.value, {}};
        for (int k = 0; k < N; ++k) c.slopes[k] = a * b.slopes[k];
        return c;
    }
    friend dual inverse(const dual& a) {
        const float f = 1 / a.value;
        return a.with(f, -f * f);
    }
    friend dual tanh(const dual& a) {
        const float f = std::tanh(a.value);
        return a.with(f, 1 - f * f);
    }
    friend dual sin(const dual& a) { return a.with(std::sin(a.value), std::cos(a.value)); }
    friend dual cos(const dual& a) { return a.with(std::cos(a.value), -std::sin(a.value)); }

private:
    dual with(float f, float slope) const {
        dual c{f, {}};
        for (int k = 0; k < N; ++k) c.slopes[k] = slope * slopes[k];
        return c;
    }
};
