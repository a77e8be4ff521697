// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int n>
    static void evaluate(const matrix_exponential<n>& given, typename matrix_exponential<n>::result& result) {
        constexpr auto A = matrix<"A", n, n>;
        constexpr auto B = matrix<"B", n, n>;
        constexpr auto F = squared_norm(matrix_exp(A) - B);
        evaluate_into(std::tie(result.value, result.gradient), outputs(F, gradient(F, A)), A = given.A,
                      B = given.B);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
