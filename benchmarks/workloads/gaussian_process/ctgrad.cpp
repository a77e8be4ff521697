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
        // That K is positive definite follows from where D comes from, which no compiler knows: S claims it.
        constexpr auto S = matrix<"S", n, n, positive_definite>;
        constexpr auto F = -0.5_c * (transpose(y) * inverse(S) * y + log_determinant(S));
        const auto by = [](auto theta) { return trace(gradient(F, S) * derivative(K, theta)); };
        numbers<n, n> covariance;
        evaluate_into(covariance, K, D = given.D, a = given.a, l = given.l, s = given.s);
        evaluate_into(result.gradient, entries<3, 1>(by(a), by(l), by(s)), S = covariance, D = given.D,
                      y = given.y, a = given.a, l = given.l, s = given.s);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
