// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int n>
    static void evaluate(const gaussian_likelihood<n>& given,
                         typename gaussian_likelihood<n>::result& result) {
        row_major<n, n> inverse;
        if constexpr (n <= 4) inverse = mapped(given.S).inverse();  // closed form
        else inverse = mapped(given.S).llt().solve(row_major<n, n>::Identity());
        const column<n> solution = inverse * mapped(given.x);
        mapped(result.gradient).noalias() = inverse - solution * solution.transpose();
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
