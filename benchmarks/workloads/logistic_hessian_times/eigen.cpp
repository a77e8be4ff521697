// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int samples, int features>
    static void evaluate(const logistic_hessian_times<samples, features>& given,
                         typename logistic_hessian_times<samples, features>::result& result) {
        const auto X = mapped(given.X);
        const column<samples> z = X * mapped(given.w);
        const column<samples> along = X * mapped(given.v);
        const column<samples> sigmoid = (1 + (-z.array()).exp()).inverse();
        const column<samples> weighted = sigmoid.array() * (1 - sigmoid.array()) * along.array();
        mapped(result.product).noalias() = X.transpose() * weighted;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
