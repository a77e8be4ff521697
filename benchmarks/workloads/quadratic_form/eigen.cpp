// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int n>
    static void evaluate(const quadratic_form<n>& given, typename quadratic_form<n>::result& result) {
        const auto A = mapped(given.A);
        const auto x = mapped(given.x);
        auto gradient = mapped(result.gradient);
        gradient.noalias() = A * x;
        gradient.noalias() += A.transpose() * x;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
