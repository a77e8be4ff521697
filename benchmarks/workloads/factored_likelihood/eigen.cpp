// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int n>
    static void evaluate(const factored_likelihood<n>& given,
                         typename factored_likelihood<n>::result& result) {
        const auto L = mapped(given.L).template triangularView<Eigen::Lower>();
        const column<n> y = L.solve(mapped(given.x));
        const column<n> u = L.transpose().solve(y);
        auto by_L = mapped(result.by_L);
        by_L.noalias() = -u * y.transpose();
        by_L.template triangularView<Eigen::StrictlyUpper>().setZero();
        by_L.diagonal() += mapped(given.L).diagonal().cwiseInverse();
        mapped(result.by_x) = u;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
