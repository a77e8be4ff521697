// SPDX-License-Identifier: BSL-1.0
// F P Fᵀ + t Q row by row: a row of F P by the blocks of F that are not zero, then the same to its numbers
// from the diagonal on. No loop is left.
#include "model.hpp"
#include "straight.hpp"

namespace {

constexpr int n = 15;

struct blocks {
    float m[9];  // −t R [a]×, velocity by attitude
    float r[9];  // −t R, velocity by the accelerometers' bias
    float s[9];  // −t [w]×, attitude by attitude
    float t;     // position by velocity, −attitude by the gyroscopes' bias

    // Number I of F x, where numbers of x are given by a function.
    template <int I>
    [[gnu::always_inline]] float moved(auto x) const {
        constexpr int k = I % 3;
        if constexpr (I < 3) return x(I) + t * x(I + 3);
        else if constexpr (I < 6)
            return x(I) + m[3 * k] * x(6) + m[3 * k + 1] * x(7) + m[3 * k + 2] * x(8) + r[3 * k] * x(9) +
                   r[3 * k + 1] * x(10) + r[3 * k + 2] * x(11);
        else if constexpr (I < 9) {
            constexpr int a = (k + 1) % 3, b = (k + 2) % 3;
            return x(I) + s[3 * k + a] * x(6 + a) + s[3 * k + b] * x(6 + b) - t * x(I + 6);
        } else return x(I);
    }
};

}  // namespace

void step(float* out, const float* in) {
    const float t = in[seconds_at];
    const float* const rotation = in + rotation_at;
    const float* const a = in + acceleration_at;
    const float* const w = in + turn_at;
    const float* const p = in + covariance_at;
    blocks f;
    f.t = t;
    each<3>([&](auto i) __attribute__((always_inline)) {
        const float* const row = rotation + 3 * i();
        for (int j = 0; j < 3; ++j) f.r[3 * i() + j] = -t * row[j];
        f.m[3 * i()] = f.r[3 * i() + 1] * a[2] - f.r[3 * i() + 2] * a[1];
        f.m[3 * i() + 1] = f.r[3 * i() + 2] * a[0] - f.r[3 * i()] * a[2];
        f.m[3 * i() + 2] = f.r[3 * i()] * a[1] - f.r[3 * i() + 1] * a[0];
    });
    f.s[1] = t * w[2];
    f.s[2] = -t * w[1];
    f.s[3] = -f.s[1];
    f.s[5] = t * w[0];
    f.s[6] = -f.s[2];
    f.s[7] = -f.s[5];
    each<n>([&](auto i) __attribute__((always_inline)) {
        constexpr int first = i() / 3 * 3;
        float row[n];
        each<n - first>([&](auto behind) __attribute__((always_inline)) {
            constexpr int j = first + behind();
            row[j] = f.moved<i()>([&](int k) __attribute__((always_inline)) { return p[n * k + j]; });
        });
        each<n - i()>([&](auto behind) __attribute__((always_inline)) {
            constexpr int j = i() + behind();
            const float moved = f.moved<j>([&](int k) __attribute__((always_inline)) { return row[k]; });
            out[n * i() + j] = out[n * j + i()] = j == i() ? moved + t * in[noise_at + j] : moved;
        });
    });
}
