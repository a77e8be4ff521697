// SPDX-License-Identifier: BSL-1.0
// In long double, the rotation by the power series of e^[w]× and its derivatives by the series' own, term by
// term; the rest from the chain rule.
#include "workload.hpp"

using namespace benchmarks;

namespace {

using real = long double;

struct by_series {
    // v ← [w]× v
    static void cross(const real (&w)[3], real (&v)[3]) {
        const real x = v[0], y = v[1], z = v[2];
        v[0] = w[1] * z - w[2] * y;
        v[1] = w[2] * x - w[0] * z;
        v[2] = w[0] * y - w[1] * x;
    }

    static void evaluate(const camera_calibration& given, camera_calibration::result& result) {
        real w[3], q[3][7];  // R p and its derivatives by w and p
        for (int i = 0; i < 3; ++i) w[i] = given.w[i];
        real term[7][3] = {};  // [w]×ᵏ p / k! and its derivatives
        for (int i = 0; i < 3; ++i) {
            term[0][i] = given.p[i];
            term[4 + i][i] = 1;
        }
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 7; ++j) q[i][j] = term[j][i];
        for (int k = 1; k < 40; ++k) {
            real before[3];
            for (int i = 0; i < 3; ++i) before[i] = term[0][i];
            for (auto& vector : term) cross(w, vector);
            for (int j = 0; j < 3; ++j) {
                real unit[3] = {}, turned[3] = {before[0], before[1], before[2]};
                unit[j] = 1;
                cross(unit, turned);
                for (int i = 0; i < 3; ++i) term[1 + j][i] += turned[i];
            }
            for (auto& vector : term)
                for (real& entry : vector) entry /= k;
            for (int i = 0; i < 3; ++i)
                for (int j = 0; j < 7; ++j) q[i][j] += term[j][i];
        }
        const real r0 = q[0][0] + given.t[0], r1 = q[1][0] + given.t[1], r2 = q[2][0] + given.t[2];
        const real u = r0 / r2, v = r1 / r2, s = u * u + v * v;
        const real f = given.lens[0], k1 = given.lens[1], k2 = given.lens[2];
        const real distortion = 1 + k1 * s + k2 * s * s;
        const real seen[2] = {u, v};
        for (int i = 0; i < 2; ++i) {
            result.image[i] = static_cast<double>(f * distortion * seen[i]);
            result.by_lens[i] = {static_cast<double>(distortion * seen[i]),
                                 static_cast<double>(f * s * seen[i]),
                                 static_cast<double>(f * s * s * seen[i])};
            const auto along = [&](real d0, real d1, real d2) {
                const real du = d0 / r2 - r0 / r2 / r2 * d2, dv = d1 / r2 - r1 / r2 / r2 * d2;
                const real ds = 2 * (u * du + v * dv);
                return static_cast<double>(
                    f * ((k1 * ds + 2 * k2 * s * ds) * seen[i] + distortion * (i == 0 ? du : dv)));
            };
            result.by_t[i] = {along(1, 0, 0), along(0, 1, 0), along(0, 0, 1)};
            for (int j = 0; j < 3; ++j) {
                result.by_w[i][j] = along(q[0][1 + j], q[1][1 + j], q[2][1 + j]);
                result.by_p[i][j] = along(q[0][4 + j], q[1][4 + j], q[2][4 + j]);
            }
        }
    }
};

const registered<by_series> entered(reference, sizes{});

}  // namespace
