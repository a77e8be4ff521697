// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int inputs, int hidden, int results>
    static void evaluate(const softplus_network<inputs, hidden, results>& given,
                         typename softplus_network<inputs, hidden, results>::result& result) {
        const auto x = mapped(given.x);
        const column<hidden> a = mapped(given.W1) * x + mapped(given.b1);
        const column<hidden> e = (-a.array().abs()).exp();
        const column<hidden> h = a.array().max(0) + e.array().log1p();
        const column<results> twice = 2 * (mapped(given.W2) * h + mapped(given.b2) - mapped(given.t));
        const column<hidden> error = (mapped(given.W2).transpose() * twice).array() *
                                     (a.array() < 0).select(e.array(), 1.0) / (1 + e.array());
        mapped(result.b2) = twice;
        mapped(result.W2).noalias() = twice * h.transpose();
        mapped(result.b1) = error;
        mapped(result.W1).noalias() = error * x.transpose();
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
