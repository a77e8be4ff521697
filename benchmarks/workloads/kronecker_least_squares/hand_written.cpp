// SPDX-License-Identifier: BSL-1.0
#include "workload.hpp"

using namespace benchmarks;

namespace {

// C = A B, or Aᵀ B, two rows at a time, whose sums stay in registers.
template <int n, bool transposed>
inline void product(const double* __restrict A, const double* __restrict B, double* __restrict C) {
    static_assert(n % 2 == 0);
    for (int i = 0; i < n; i += 2)
        for (int start = 0; start < n; start += 8) {
            double first[8] = {}, second[8] = {};
            for (int k = 0; k < n; ++k) {
                const double a = transposed ? A[k * n + i] : A[i * n + k];
                const double b = transposed ? A[k * n + i + 1] : A[(i + 1) * n + k];
                for (int j = 0; j < 8; ++j) {
                    first[j] += a * B[k * n + start + j];
                    second[j] += b * B[k * n + start + j];
                }
            }
            for (int j = 0; j < 8; ++j) {
                C[i * n + start + j] = first[j];
                C[(i + 1) * n + start + j] = second[j];
            }
        }
}

struct hand_written {
    // Row by row v is Vᵀ, and what is asked for 2 B (BᵀVᵀ) (AᵀA), row by row.
    template <int n>
    static void evaluate(const kronecker_least_squares<n>& __restrict given,
                         typename kronecker_least_squares<n>::result& __restrict result) {
        double left[n * n], inner[n * n], gram[n * n], turned[n * n];
        const double* A = given.A[0].data();
        const double* B = given.B[0].data();
        product<n, true>(B, given.v.data(), inner);
        product<n, true>(A, A, gram);
        for (double& entry : gram) entry *= 2;
        product<n, false>(B, inner, left);
        product<n, false>(left, gram, turned);
        for (int k = 0; k < n * n; ++k) result.product[k] = turned[k];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
