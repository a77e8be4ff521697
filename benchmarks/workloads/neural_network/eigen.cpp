// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int inputs, int hidden, int classes>
    static void evaluate(const neural_network<inputs, hidden, classes>& given,
                         typename neural_network<inputs, hidden, classes>::result& result) {
        const auto x = mapped(given.x);
        const column<hidden> h = (mapped(given.W1) * x + mapped(given.b1)).array().tanh();
        const column<classes> z = mapped(given.W2) * h + mapped(given.b2);
        const column<classes> exponentials = (z.array() - z.maxCoeff()).exp();
        const column<classes> above = exponentials / exponentials.sum() - mapped(given.t);
        const column<hidden> error =
            (mapped(given.W2).transpose() * above).array() * (1 - h.array().square());
        mapped(result.b2) = above;
        mapped(result.W2).noalias() = above * h.transpose();
        mapped(result.b1) = error;
        mapped(result.W1).noalias() = error * x.transpose();
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
