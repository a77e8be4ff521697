// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // q = R p with R = cos θ I + A [w]× + B wwᵀ and dq = −[q]× L dw, L = (1 − Cθ²) I + B [w]× + C wwᵀ, where
    // A = sin θ/θ, B = (1 − cos θ)/θ² and C = (θ − sin θ)/θ³. Near θ = 0 these are their series.
    static void evaluate(const camera_calibration& __restrict given,
                         camera_calibration::result& __restrict result) {
        const double a = given.w[0], b = given.w[1], c = given.w[2];
        const double x = given.p[0], y = given.p[1], z = given.p[2];
        const double square = a * a + b * b + c * c;
        double cosine, A, B, C;
        if (square > 1e-2) {
            const double angle = std::sqrt(square), sine = std::sin(angle), inverse = 1 / square;
            cosine = std::cos(angle);
            A = sine / angle;
            B = (1 - cosine) * inverse;
            C = (1 - A) * inverse;
        } else {
            A = 1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72)));
            B = 0.5 - square / 24 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90)));
            C = 1. / 6 - square / 120 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110)));
            cosine = 1 - B * square;
        }
        const double Aa = A * a, Ab = A * b, Ac = A * c, Ba = B * a, Bb = B * b, Bc = B * c;
        const double aa = Ba * a, bb = Bb * b, cc = Bc * c, ab = Ba * b, ac = Ba * c, bc = Bb * c;
        const double R[3][3] = {{cosine + aa, ab - Ac, ac + Ab},
                                {ab + Ac, cosine + bb, bc - Aa},
                                {ac - Ab, bc + Aa, cosine + cc}};
        const double q0 = R[0][0] * x + R[0][1] * y + R[0][2] * z;
        const double q1 = R[1][0] * x + R[1][1] * y + R[1][2] * z;
        const double q2 = R[2][0] * x + R[2][1] * y + R[2][2] * z;

        const double inverse = 1 / (q2 + given.t[2]);
        const double u = (q0 + given.t[0]) * inverse, v = (q1 + given.t[1]) * inverse;
        const auto [f, k1, k2] = given.lens;
        const double s = u * u + v * v;
        const double distortion = 1 + s * (k1 + k2 * s), scale = f * distortion;
        const double fu = f * u, fv = f * v;
        result.image = {scale * u, scale * v};
        result.by_lens = {{{distortion * u, fu * s, fu * s * s}, {distortion * v, fv * s, fv * s * s}}};

        // by (u, v) symmetric, and by r
        const double slope = 2 * (k1 + 2 * k2 * s);
        const double uv = slope * fu * v * inverse;
        const double uu = (scale + slope * fu * u) * inverse, vv = (scale + slope * fv * v) * inverse;
        const double J[2][3] = {{uu, uv, -(uu * u + uv * v)}, {uv, vv, -(uv * u + vv * v)}};

        const double diagonal = 1 - C * square, D = C * a, E = C * b;
        const double L01 = D * b, L02 = D * c, L12 = E * c;
        const double L[3][3] = {{diagonal + D * a, L01 - Bc, L02 + Bb},
                                {L01 + Bc, diagonal + E * b, L12 - Ba},
                                {L02 - Bb, L12 + Ba, diagonal + C * c * c}};
        for (int i = 0; i < 2; ++i) {
            const double j0 = J[i][0], j1 = J[i][1], j2 = J[i][2];
            const double m0 = q1 * j2 - q2 * j1, m1 = q2 * j0 - q0 * j2, m2 = q0 * j1 - q1 * j0;
            result.by_t[i] = {j0, j1, j2};
            for (int j = 0; j < 3; ++j) {
                result.by_p[i][j] = j0 * R[0][j] + j1 * R[1][j] + j2 * R[2][j];
                result.by_w[i][j] = m0 * L[0][j] + m1 * L[1][j] + m2 * L[2][j];
            }
        }
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
