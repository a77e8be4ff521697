// SPDX-License-Identifier: BSL-1.0
#include "../likelihood_gradient.hpp"
#include "../symmetric_sweep.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    static void evaluate(const gaussian_likelihood<2>& __restrict given,
                         gaussian_likelihood<2>::result& __restrict result) {
        const auto& [S, x] = given;
        const double scale = 1 / (S[0][0] * S[1][1] - S[0][1] * S[0][1]);
        const double p = S[1][1] * scale, q = -S[0][1] * scale, r = S[0][0] * scale;
        const double first = p * x[0] + q * x[1], second = q * x[0] + r * x[1];
        const double across = q - first * second;
        result.gradient = {{{p - first * first, across}, {across, r - second * second}}};
    }

    static void evaluate(const gaussian_likelihood<3>& given, gaussian_likelihood<3>::result& result) {
        likelihood_of_three(given.S, given.x, result.gradient);
    }

    template <int n>
    static void evaluate(const gaussian_likelihood<n>& __restrict given,
                         typename gaussian_likelihood<n>::result& __restrict result) {
        auto& M = result.gradient;
        M = given.S;
        sweep_all<n>(M, std::make_integer_sequence<int, n / 2>{});
        for (int i = 1; i < n; ++i)
            for (int j = 0; j < i; ++j) M[i][j] = M[j][i];
        likelihood_gradient<n, true>(M, given.x);
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
