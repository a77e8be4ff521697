// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int samples, int features>
    static void evaluate(const robust_regression<samples, features>& given,
                         typename robust_regression<samples, features>::result& result) {
        using array = Eigen::Array<double, samples, 1>;
        const auto X = mapped(given.X);
        const column<samples> r = X * mapped(given.w) - mapped(given.y);
        const double square = given.c * given.c;
        const array reciprocal = (square + r.array().square()).inverse();
        const column<samples> slope = 2 * r.array() * reciprocal;
        const column<samples> curvature = 2 * (square - r.array().square()) * reciprocal.square();
        mapped(result.gradient).noalias() = X.transpose() * slope;
        const row_major<samples, features> weighted = curvature.asDiagonal() * X;
        mapped(result.hessian).noalias() = X.transpose() * weighted;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
