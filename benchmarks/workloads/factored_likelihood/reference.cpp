// SPDX-License-Identifier: BSL-1.0
// By all of L⁻¹, column by column in long double: d ‖L⁻¹x‖² = −2 (L⁻¹x)ᵀL⁻¹ dL L⁻¹x + 2 (L⁻¹x)ᵀL⁻¹ dx.
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_inverse {
    template <int n>
    static void evaluate(const factored_likelihood<n>& given,
                         typename factored_likelihood<n>::result& result) {
        long double inverse[n][n] = {};
        for (int k = 0; k < n; ++k)
            for (int i = k; i < n; ++i) {
                long double sum = i == k ? 1 : 0;
                for (int j = k; j < i; ++j) sum -= given.L[i][j] * inverse[j][k];
                inverse[i][k] = sum / given.L[i][i];
            }
        long double y[n] = {}, u[n] = {};
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) y[i] += inverse[i][j] * given.x[j];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) u[i] += inverse[j][i] * y[j];
        for (int i = 0; i < n; ++i) {
            result.by_x[i] = static_cast<double>(u[i]);
            for (int j = 0; j < n; ++j) {
                const long double of_logarithm = i == j ? 1 / static_cast<long double>(given.L[i][i]) : 0;
                result.by_L[i][j] = j > i ? 0 : static_cast<double>(of_logarithm - u[i] * y[j]);
            }
        }
    }
};

const registered<by_inverse> entered(reference, sizes{});

}  // namespace
