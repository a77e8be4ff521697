// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int inputs, int first, int second, int classes>
    static void evaluate(const deep_network<inputs, first, second, classes>& given,
                         typename deep_network<inputs, first, second, classes>::result& result) {
        const auto x = mapped(given.x);
        const column<first> h = (mapped(given.W1) * x + mapped(given.b1)).array().tanh();
        const column<second> g = (mapped(given.W2) * h + mapped(given.b2)).array().tanh();
        const column<classes> z = mapped(given.W3) * g + mapped(given.b3);
        const column<classes> exponentials = (z.array() - z.maxCoeff()).exp();
        const column<classes> by_z = exponentials / exponentials.sum() - mapped(given.t);
        const column<second> by_g = (mapped(given.W3).transpose() * by_z).array() * (1 - g.array().square());
        const column<first> by_h = (mapped(given.W2).transpose() * by_g).array() * (1 - h.array().square());
        mapped(result.b3) = by_z;
        mapped(result.W3).noalias() = by_z * g.transpose();
        mapped(result.b2) = by_g;
        mapped(result.W2).noalias() = by_g * h.transpose();
        mapped(result.b1) = by_h;
        mapped(result.W1).noalias() = by_h * x.transpose();
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
