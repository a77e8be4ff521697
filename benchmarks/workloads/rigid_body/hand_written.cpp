// SPDX-License-Identifier: BSL-1.0
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // ∂τ/∂ω = [ω]× I − [h]× with h = I ω, and ∂τ/∂α = I. τ is linear in the six numbers.
    static void evaluate(const rigid_body& __restrict given, rigid_body::result& __restrict result) {
        const auto [xx, xy, xz, yy, yz, zz] = given.inertia;
        const auto [a, b, c] = given.omega;
        const auto [p, q, r] = given.alpha;
        const double h0 = xx * a + xy * b + xz * c;
        const double h1 = xy * a + yy * b + yz * c;
        const double h2 = xz * a + yz * b + zz * c;
        result.torque = {xx * p + xy * q + xz * r + (b * h2 - c * h1),
                         xy * p + yy * q + yz * r + (c * h0 - a * h2),
                         xz * p + yz * q + zz * r + (a * h1 - b * h0)};
        result.by_alpha = {{{xx, xy, xz}, {xy, yy, yz}, {xz, yz, zz}}};
        result.by_omega = {{{b * xz - c * xy, b * yz - c * yy + h2, b * zz - c * yz - h1},
                            {c * xx - a * xz - h2, c * xy - a * yz, c * xz - a * zz + h0},
                            {a * xy - b * xx + h1, a * yy - b * xy - h0, a * yz - b * xz}}};
        const double ab = a * b, ac = a * c, bc = b * c, aa = a * a, bb = b * b, cc = c * c;
        result.by_inertia = {{{p, q - ac, r + ab, -bc, bb - cc, bc},
                              {ac, p + bc, cc - aa, q, r - ab, -ac},
                              {-ab, aa - bb, p - bc, ab, q + ac, r}}};
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
