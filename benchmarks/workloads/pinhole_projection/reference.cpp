// SPDX-License-Identifier: BSL-1.0
// Dual numbers (a + bε, ε² = 0) in long double: one run of the definition per variable.
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct dual {
    long double value = 0;
    long double slope = 0;

    friend dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
    friend dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
    friend dual operator*(dual a, dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend dual operator/(dual a, dual b) {
        return {a.value / b.value, (a.slope - a.value / b.value * b.slope) / b.value};
    }
};

struct point {
    dual x, y, z;
};

point cross(point a, point b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
point add(point a, dual factor, point b) {
    return {a.x + factor * b.x, a.y + factor * b.y, a.z + factor * b.z};
}

struct by_dual_numbers {
    static void evaluate(const pinhole_projection& given, pinhole_projection::result& result) {
        for (int k = 0; k < 7; ++k) {
            dual q[4];
            dual p[3];
            for (int i = 0; i < 4; ++i) q[i] = {given.q[i], i == k ? 1.0L : 0.0L};
            for (int i = 0; i < 3; ++i) p[i] = {given.p[i], i + 4 == k ? 1.0L : 0.0L};
            const point v{q[1], q[2], q[3]};
            const point start{p[0], p[1], p[2]};
            const dual two{2, 0};
            const point once = cross(v, start);
            const point r = add(add(start, two * q[0], once), two, cross(v, once));
            const dual f{given.f, 0};
            const dual image[2] = {f * r.x / r.z, f * r.y / r.z};
            for (int i = 0; i < 2; ++i)
                (k < 4 ? result.by_q[i][k] : result.by_p[i][k - 4]) = static_cast<double>(image[i].slope);
        }
    }
};

const registered<by_dual_numbers> entered(reference, sizes{});

}  // namespace
