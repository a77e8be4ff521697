// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int n>
    static void evaluate(const factored_likelihood<n>& given,
                         typename factored_likelihood<n>::result& result) {
        constexpr auto L = matrix<"L", n, n, lower_triangular>;
        constexpr auto x = vector<"x", n>;
        constexpr auto F = 0.5_c * squared_norm(solve(L, x)) + sum(log(diagonal_of(L)));
        evaluate_into(std::tie(result.by_L, result.by_x), outputs(gradient(F, L), gradient(F, x)),
                      L = given.L, x = given.x);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
