// SPDX-License-Identifier: BSL-1.0
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // r = R p with ∂r/∂p = R = I + 2s[v]× + 2(vvᵀ − vᵀv I), ∂r/∂s = 2v×p and
    // ∂r/∂v = −2s[p]× + 2(vᵀp I + vpᵀ − 2pvᵀ). What is seen moves by (f/r₂)(dr₀ − (r₀/r₂) dr₂), and so on.
    static void evaluate(const pinhole_projection& __restrict given,
                         pinhole_projection::result& __restrict result) {
        const double s2 = given.q[0] + given.q[0];
        const double a = given.q[1], b = given.q[2], c = given.q[3];
        const double x = given.p[0], y = given.p[1], z = given.p[2];
        const double a2 = a + a, b2 = b + b, c2 = c + c;
        const double aa = a * a2, bb = b * b2, cc = c * c2, ab = a * b2, ac = a * c2, bc = b * c2;
        const double sa = given.q[0] * a2, sb = given.q[0] * b2, sc = given.q[0] * c2;
        const double R[3][3] = {{1 - (bb + cc), ab - sc, ac + sb},
                                {ab + sc, 1 - (aa + cc), bc - sa},
                                {ac - sb, bc + sa, 1 - (aa + bb)}};
        const double r0 = R[0][0] * x + R[0][1] * y + R[0][2] * z;
        const double r1 = R[1][0] * x + R[1][1] * y + R[1][2] * z;
        const double r2 = R[2][0] * x + R[2][1] * y + R[2][2] * z;

        const double ax = a2 * x, ay = a2 * y, az = a2 * z;
        const double bx = b2 * x, by = b2 * y, bz = b2 * z;
        const double cx = c2 * x, cy = c2 * y, cz = c2 * z;
        const double sx = s2 * x, sy = s2 * y, sz = s2 * z;
        const double Q[3][4] = {{bz - cy, by + cz, ay - 2 * bx + sz, az - 2 * cx - sy},
                                {cx - az, bx - 2 * ay - sz, ax + cz, bz - 2 * cy + sx},
                                {ay - bx, cx - 2 * az + sy, cy - 2 * bz - sx, ax + by}};

        const double inverse = 1 / r2;
        const double scale = given.f * inverse;
        const double across = r0 * inverse, down = r1 * inverse;
        for (int j = 0; j < 4; ++j) {
            result.by_q[0][j] = scale * (Q[0][j] - across * Q[2][j]);
            result.by_q[1][j] = scale * (Q[1][j] - down * Q[2][j]);
        }
        for (int j = 0; j < 3; ++j) {
            result.by_p[0][j] = scale * (R[0][j] - across * R[2][j]);
            result.by_p[1][j] = scale * (R[1][j] - down * R[2][j]);
        }
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
