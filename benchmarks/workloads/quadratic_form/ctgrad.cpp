// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int n>
    static void evaluate(const quadratic_form<n>& given, typename quadratic_form<n>::result& result) {
        constexpr auto A = matrix<"A", n, n>;
        constexpr auto x = vector<"x", n>;
        evaluate_into(result.gradient, gradient(transpose(x) * A * x, x), A = given.A, x = given.x);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
