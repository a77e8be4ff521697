// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int samples, int features>
    static void evaluate(const logistic_regression<samples, features>& given,
                         typename logistic_regression<samples, features>::result& result) {
        const auto X = mapped(given.X);
        const column<samples> z = X * mapped(given.w);
        const column<samples> sigmoid = (1 + (-z.array()).exp()).inverse();
        const column<samples> weight = sigmoid.array() * (1 - sigmoid.array());
        const row_major<samples, features> weighted = weight.asDiagonal() * X;
        mapped(result.gradient).noalias() = X.transpose() * (sigmoid - mapped(given.y));
        mapped(result.hessian).noalias() = X.transpose() * weighted;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
