// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int n>
    static void evaluate(const symmetric_likelihood<n>& given,
                         typename symmetric_likelihood<n>::result& result) {
        constexpr auto S = matrix<"S", n, n, symmetric>;
        constexpr auto x = vector<"x", n>;
        constexpr auto F = log_determinant(S) + transpose(x) * inverse(S) * x;
        evaluate_into(result.gradient, gradient(F, S), S = given.S, x = given.x);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
