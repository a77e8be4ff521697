// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int samples, int features>
    static void evaluate(const ridge_regression<samples, features>& given,
                         typename ridge_regression<samples, features>::result& result) {
        const auto X = mapped(given.X);
        const auto w = mapped(given.w);
        const column<samples> residual = X * w - mapped(given.y);
        result.value = residual.squaredNorm() + given.lambda * w.squaredNorm();
        mapped(result.gradient).noalias() = 2 * (X.transpose() * residual);
        mapped(result.gradient) += 2 * given.lambda * w;
        auto hessian = mapped(result.hessian);
        hessian.noalias() = 2 * (X.transpose() * X);
        hessian.diagonal().array() += 2 * given.lambda;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
