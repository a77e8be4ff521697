// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int n>
    static void evaluate(const symmetric_likelihood<n>& given,
                         typename symmetric_likelihood<n>::result& result) {
        const row_major<n, n> inverse = mapped(given.S).inverse();  // closed form of 3 rows, LU of more
        const column<n> solution = inverse * mapped(given.x);
        mapped(result.gradient).noalias() = inverse - solution * solution.transpose();
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
