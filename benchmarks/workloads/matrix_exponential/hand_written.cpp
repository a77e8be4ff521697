// SPDX-License-Identifier: BSL-1.0
#include <cmath>
#include <utility>

#include "workload.hpp"

using namespace benchmarks;

namespace {

template <int n>
using square = double[n][n];

// C = A B, or C + A B. The sums of a row stay in registers.
template <bool adds = false, int n>
inline void multiply(const square<n>& A, const square<n>& B, square<n>& __restrict C) {
    for (int i = 0; i < n; ++i) {
        double sum[n];
        for (int j = 0; j < n; ++j) sum[j] = adds ? C[i][j] + A[i][0] * B[0][j] : A[i][0] * B[0][j];
        for (int k = 1; k < n; ++k)
            for (int j = 0; j < n; ++j) sum[j] += A[i][k] * B[k][j];
        for (int j = 0; j < n; ++j) C[i][j] = sum[j];
    }
}

// LU with a choice of pivots; the reciprocals of the pivots instead of them.
template <int n>
struct factors {
    square<n> LU;
    int exchanged[n];

    inline explicit factors(const square<n>& A) {
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) LU[i][j] = A[i][j];
        for (int k = 0; k < n; ++k) {
            int best = k;
            for (int i = k + 1; i < n; ++i)
                if (std::fabs(LU[i][k]) > std::fabs(LU[best][k])) best = i;
            exchanged[k] = best;
            if (best != k)
                for (int j = 0; j < n; ++j) std::swap(LU[k][j], LU[best][j]);
            LU[k][k] = 1 / LU[k][k];
            for (int i = k + 1; i < n; ++i) {
                LU[i][k] *= LU[k][k];
                for (int j = k + 1; j < n; ++j) LU[i][j] -= LU[i][k] * LU[k][j];
            }
        }
    }
    inline void solve(square<n>& __restrict B) const {
        for (int k = 0; k < n; ++k)
            if (exchanged[k] != k)
                for (int j = 0; j < n; ++j) std::swap(B[k][j], B[exchanged[k]][j]);
        for (int i = 1; i < n; ++i)
            for (int k = 0; k < i; ++k)
                for (int j = 0; j < n; ++j) B[i][j] -= LU[i][k] * B[k][j];
        for (int i = n - 1; i >= 0; --i) {
            for (int k = i + 1; k < n; ++k)
                for (int j = 0; j < n; ++j) B[i][j] -= LU[i][k] * B[k][j];
            for (int j = 0; j < n; ++j) B[i][j] *= LU[i][i];
        }
    }
};

// Scaling, the Padé approximant of degree 13 and squaring (N. J. Higham 2005), and the derivative by the same
// steps (A. H. Al-Mohy, N. J. Higham 2009), of which powers of A and the factors are computed once for both.
struct hand_written {
    static constexpr double b[] = {64764752532480000,
                                   32382376266240000,
                                   7771770303897600,
                                   1187353796428800,
                                   129060195264000,
                                   10559470521600,
                                   670442572800,
                                   33522128640,
                                   1323241920,
                                   40840800,
                                   960960,
                                   16380,
                                   182,
                                   1};
    static constexpr double largest_norm = 5.371920351148152;
    static constexpr int squarings_at_most = 64;

    template <int n>
    static void evaluate(const matrix_exponential<n>& __restrict given,
                         typename matrix_exponential<n>::result& __restrict result) {
        double norm = 0;
        for (int j = 0; j < n; ++j) {
            double sum = 0;
            for (int i = 0; i < n; ++i) sum += std::fabs(given.A[i][j]);
            norm = sum > norm ? sum : norm;
        }
        int squarings = 0;
        double scale = 1;
        for (; norm * scale > largest_norm && squarings < squarings_at_most; ++squarings) scale /= 2;

        square<n> A, A2, A4, A6, Y, odd, U, V, P, Q;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) A[i][j] = scale * given.A[i][j];
        multiply(A, A, A2);
        multiply(A2, A2, A4);
        multiply(A2, A4, A6);
        square<n> high_odd, high_even;  // what A⁶ is multiplied by
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                high_odd[i][j] = b[13] * A6[i][j] + b[11] * A4[i][j] + b[9] * A2[i][j];
                high_even[i][j] = b[12] * A6[i][j] + b[10] * A4[i][j] + b[8] * A2[i][j];
                odd[i][j] = b[7] * A6[i][j] + b[5] * A4[i][j] + b[3] * A2[i][j] + (i == j ? b[1] : 0);
                V[i][j] = b[6] * A6[i][j] + b[4] * A4[i][j] + b[2] * A2[i][j] + (i == j ? b[0] : 0);
            }
        multiply<true>(A6, high_odd, odd);
        multiply<true>(A6, high_even, V);
        multiply(A, odd, U);
        square<n> steps[squarings_at_most + 1];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                Q[i][j] = V[i][j] - U[i][j];
                steps[0][i][j] = V[i][j] + U[i][j];
            }
        const factors<n> of(Q);
        of.solve(steps[0]);
        for (int k = 0; k < squarings; ++k) multiply(steps[k], steps[k], steps[k + 1]);

        // In the direction of the error turned over, whose derivative is the gradient turned over.
        double value = 0;
        square<n> E, E2, E4, E6, dodd, dU, dV;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                const double error = steps[squarings][i][j] - given.B[i][j];
                value += error * error;
                E[j][i] = 2 * scale * error;
            }
        multiply(A, E, E2);
        multiply<true>(E, A, E2);
        multiply(A2, E2, E4);
        multiply<true>(E2, A2, E4);
        multiply(A4, E2, E6);
        multiply<true>(E4, A2, E6);
        square<n> dhigh_odd, dhigh_even;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                dhigh_odd[i][j] = b[13] * E6[i][j] + b[11] * E4[i][j] + b[9] * E2[i][j];
                dhigh_even[i][j] = b[12] * E6[i][j] + b[10] * E4[i][j] + b[8] * E2[i][j];
                dodd[i][j] = b[7] * E6[i][j] + b[5] * E4[i][j] + b[3] * E2[i][j];
                dV[i][j] = b[6] * E6[i][j] + b[4] * E4[i][j] + b[2] * E2[i][j];
            }
        multiply<true>(A6, dhigh_odd, dodd);
        multiply<true>(E6, high_odd, dodd);
        multiply<true>(A6, dhigh_even, dV);
        multiply<true>(E6, high_even, dV);
        multiply(A, dodd, dU);
        multiply<true>(E, odd, dU);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                P[i][j] = dU[i][j] - dV[i][j];
                Y[i][j] = dU[i][j] + dV[i][j];
            }
        multiply<true>(P, steps[0], Y);
        of.solve(Y);
        for (int k = 0; k < squarings; ++k) {
            multiply(steps[k], Y, P);
            multiply<true>(Y, steps[k], P);
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) Y[i][j] = P[i][j];
        }
        result.value = value;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) result.gradient[i][j] = Y[j][i];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
