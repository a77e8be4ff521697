// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int n>
    static void evaluate(const kronecker_least_squares<n>& given,
                         typename kronecker_least_squares<n>::result& result) {
        constexpr auto A = matrix<"A", n, n>;
        constexpr auto B = matrix<"B", n, n>;
        constexpr auto C = matrix<"C", n, n>;
        constexpr auto X = matrix<"X", n, n>;
        constexpr auto v = vector<"v", n * n>;
        constexpr auto F = squared_norm(A * X * B - C);
        evaluate_into(result.product, hessian(F, X) * v, A = given.A, B = given.B, v = given.v);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
