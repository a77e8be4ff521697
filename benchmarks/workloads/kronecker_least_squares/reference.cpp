// SPDX-License-Identifier: BSL-1.0
// The Hessian's entries, 2 (AᵀA)_ik (BBᵀ)_lj at row i + n j and column k + n l, in long double.
#include <array>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int n>
    static void evaluate(const kronecker_least_squares<n>& given,
                         typename kronecker_least_squares<n>::result& result) {
        long double left[n][n] = {}, right[n][n] = {};
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j)
                for (int k = 0; k < n; ++k) {
                    left[i][j] += static_cast<long double>(given.A[k][i]) * given.A[k][j];
                    right[i][j] += static_cast<long double>(given.B[i][k]) * given.B[j][k];
                }
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                long double sum = 0;
                for (int k = 0; k < n; ++k)
                    for (int l = 0; l < n; ++l) sum += 2 * left[i][k] * right[l][j] * given.v[k + n * l];
                result.product[i + n * j] = static_cast<double>(sum);
            }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
