// SPDX-License-Identifier: BSL-1.0
#include "../packs.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

// S⁻¹ of a symmetric S, of which the upper half is read, by its cofactors.
inline void invert(const numbers<2, 2>& __restrict S, numbers<2, 2>& __restrict inverse) {
    const double a = S[0][0], b = S[0][1], c = S[1][1];
    const double scale = 1 / (a * c - b * b), q = -b * scale;
    inverse = {{{c * scale, q}, {q, a * scale}}};
}

inline void invert(const numbers<3, 3>& __restrict S, numbers<3, 3>& __restrict inverse) {
    const double a = S[0][0], b = S[0][1], c = S[0][2], d = S[1][1], e = S[1][2], f = S[2][2];
    const double aa = d * f - e * e, ab = c * e - b * f, ac = b * e - c * d;
    const double scale = 1 / (a * aa + b * ab + c * ac);
    const double q = ab * scale, r = ac * scale, t = (b * c - a * e) * scale;
    inverse = {{{aa * scale, q, r}, {q, (a * f - c * c) * scale, t}, {r, t, (a * d - b * b) * scale}}};
}

template <int n>
inline double dot(const double* __restrict a, const double* __restrict b) {
    constexpr int packed = n / lanes * lanes;
    pack sums = {};
    for (int j = 0; j < packed; j += lanes) sums += load(a + j) * load(b + j);
    double sum = sum_of_lanes(sums);
    for (int j = packed; j < n; ++j) sum += a[j] * b[j];
    return sum;
}

struct hand_written {
    // H P is all that is needed of P besides itself: P Hᵀ is its transpose, and K H P its product with K. The
    // gain is made turned, in whole rows, which are as long as those of P.
    template <int n, int m>
    static void evaluate(const kalman_update<n, m>& __restrict given,
                         typename kalman_update<n, m>::result& __restrict result) {
        constexpr int packed = n / lanes * lanes;
        const auto& [x, P, H, R, z] = given;
        numbers<m, n> HP, K;
        for (int j = 0; j < packed; j += lanes) {
            pack sums[m] = {};
            for (int i = 0; i < n; ++i) {
                const pack part = load(&P[i][j]);
                for (int a = 0; a < m; ++a) sums[a] += part * H[a][i];
            }
            for (int a = 0; a < m; ++a) store(&HP[a][j], sums[a]);
        }
        for (int j = packed; j < n; ++j)
            for (int a = 0; a < m; ++a) HP[a][j] = dot<n>(P[j].data(), H[a].data());
        numbers<m, m> S, inverse;
        double innovation[m];
        for (int a = 0; a < m; ++a) {
            innovation[a] = z[a] - dot<n>(H[a].data(), x.data());
            for (int b = a; b < m; ++b) S[a][b] = R[a][b] + dot<n>(HP[a].data(), H[b].data());
        }
        invert(S, inverse);
        for (int j = 0; j < packed; j += lanes) {
            pack state = load(&x[j]);
            for (int a = 0; a < m; ++a) {
                pack sum = load(&HP[0][j]) * inverse[a][0];
                for (int b = 1; b < m; ++b) sum += load(&HP[b][j]) * inverse[a][b];
                store(&K[a][j], sum);
                state += sum * innovation[a];
            }
            store(&result.state[j], state);
        }
        for (int j = packed; j < n; ++j) {
            result.state[j] = x[j];
            for (int a = 0; a < m; ++a) {
                K[a][j] = HP[0][j] * inverse[a][0];
                for (int b = 1; b < m; ++b) K[a][j] += HP[b][j] * inverse[a][b];
                result.state[j] += K[a][j] * innovation[a];
            }
        }
        for (int i = 0; i < n; ++i) {
            for (int a = 0; a < m; ++a) result.gain[i][a] = K[a][i];
            for (int j = 0; j < packed; j += lanes) {
                pack entries = load(&P[i][j]);
                for (int a = 0; a < m; ++a) entries -= load(&HP[a][j]) * K[a][i];
                store(&result.covariance[i][j], entries);
            }
            for (int j = packed; j < n; ++j) {
                double entry = P[i][j];
                for (int a = 0; a < m; ++a) entry -= HP[a][j] * K[a][i];
                result.covariance[i][j] = entry;
            }
        }
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
