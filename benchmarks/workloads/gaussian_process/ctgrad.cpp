// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int n>
    static void evaluate(const gaussian_process<n>& given, typename gaussian_process<n>::result& result) {
        constexpr auto D = matrix<"D", n, n, symmetric>;
        constexpr auto y = vector<"y", n>;
        constexpr auto a = scalar<"a">;
        constexpr auto l = scalar<"l">;
        constexpr auto s = scalar<"s">;
        constexpr auto K = exp(a) * exp(-0.5_c * exp(-2_c * l) * D) + exp(s) * identity<n>;
        // That K is positive definite follows from what D is, which no compiler knows: S claims it.
        constexpr auto S = matrix<"S", n, n, positive_definite>;
        constexpr auto F = -0.5_c * (transpose(y) * inverse(S) * y + log_determinant(S));
        constexpr auto by_l = matrix<"by_l", n, n, symmetric>;
        constexpr auto by_S = gradient(F, S);
        constexpr auto by_s = exp(s) * trace(by_S);
        static_assert(derivative(K, a) == K - derivative(K, s));
        constexpr auto g = entries<3, 1>(trace(by_S * S) - by_s, trace(by_S * by_l), by_s);
        numbers<n, n> covariance, changes_by_l;
        evaluate_into(std::tie(covariance, changes_by_l), outputs(K, derivative(K, l)), D = given.D,
                      a = given.a, l = given.l, s = given.s);
        evaluate_into(result.gradient, g, S = covariance, by_l = changes_by_l, y = given.y, s = given.s);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
