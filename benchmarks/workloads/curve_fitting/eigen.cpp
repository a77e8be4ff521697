// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int samples>
    static void evaluate(const curve_fitting<samples>& given,
                         typename curve_fitting<samples>::result& result) {
        using array = Eigen::Array<double, samples, 1>;
        const double a = given.p[0], b = given.p[1], c = given.p[2];
        const auto t = mapped(given.t).array();
        const array e = (-b * t).exp();
        const array r = a * e + c - mapped(given.y).array();
        const array te = t * e;
        result.value = r.square().sum();
        mapped(result.gradient) << 2 * (r * e).sum(), -2 * a * (r * te).sum(), 2 * r.sum();
        const double aa = 2 * e.square().sum();
        const double ab = -2 * (te * (a * e + r)).sum();
        const double ac = 2 * e.sum();
        const double bb = 2 * a * (t * te * (a * e + r)).sum();
        const double bc = -2 * a * te.sum();
        mapped(result.hessian) << aa, ab, ac, ab, bb, bc, ac, bc, 2 * samples;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
