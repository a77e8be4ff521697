// SPDX-License-Identifier: BSL-1.0
#include "workload.hpp"

using namespace benchmarks;

namespace {

// The upper half of M becomes that of −M⁻¹, by the symmetric sweep in pivots of 2 × 2, which needs no square
// roots, half the divisions, and reads and writes every entry once per pivot:
//     M_KK ← −P⁻¹,   M_iK ← u_i = M_iK P⁻¹,   M_ij ← M_ij − u_i M_Kj     where P = M_KK.
// A positive definite matrix needs no choice of pivots.
template <int n>
inline void sweep(numbers<n, n>& __restrict M) {
    static_assert(n % 2 == 0);
    for (int k = 0; k < n; k += 2) {
        const double p = M[k][k], q = M[k][k + 1], r = M[k + 1][k + 1];
        const double scale = 1 / (p * r - q * q);
        const double pp = r * scale, pq = -q * scale, pr = p * scale;
        double first[n], second[n];  // the rows of the pivot, complete
        for (int j = 0; j < k; ++j) {
            first[j] = M[j][k];
            second[j] = M[j][k + 1];
        }
        first[k] = first[k + 1] = second[k] = second[k + 1] = 0;
        for (int j = k + 2; j < n; ++j) {
            first[j] = M[k][j];
            second[j] = M[k + 1][j];
        }
        double u[n], v[n];
        for (int j = 0; j < n; ++j) {
            u[j] = pp * first[j] + pq * second[j];
            v[j] = pq * first[j] + pr * second[j];
        }
        for (int i = 0; i < n; i += 2)
            for (int j = i; j < n; j += 2) {
                M[i][j] -= u[i] * first[j] + v[i] * second[j];
                M[i][j + 1] -= u[i] * first[j + 1] + v[i] * second[j + 1];
                M[i + 1][j] -= u[i + 1] * first[j] + v[i + 1] * second[j];
                M[i + 1][j + 1] -= u[i + 1] * first[j + 1] + v[i + 1] * second[j + 1];
            }
        for (int j = 0; j < k; ++j) {
            M[j][k] = u[j];
            M[j][k + 1] = v[j];
        }
        for (int j = k + 2; j < n; ++j) {
            M[k][j] = u[j];
            M[k + 1][j] = v[j];
        }
        M[k][k] = -pp;
        M[k][k + 1] = -pq;
        M[k + 1][k + 1] = -pr;
    }
}

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

    template <int n>
    static void evaluate(const gaussian_likelihood<n>& __restrict given,
                         typename gaussian_likelihood<n>::result& __restrict result) {
        auto& M = result.gradient;
        M = given.S;
        sweep<n>(M);
        for (int i = 1; i < n; ++i)
            for (int j = 0; j < i; ++j) M[i][j] = M[j][i];
        double solution[n] = {};  // of S s = −x
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) solution[j] += given.x[i] * M[i][j];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) M[i][j] = -M[i][j] - solution[i] * solution[j];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
