// SPDX-License-Identifier: BSL-1.0
#include <cmath>
#include <utility>

#include "../likelihood_gradient.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

// M_ij ← M_ij − factor_i pivot_j for some rows: a pack of the pivot's row is read once for all of them.
template <int n, int count>
inline void subtract(double* __restrict M, const double* __restrict factor, const double* __restrict pivot) {
    constexpr int packed = n / lanes * lanes;
    for (int j = 0; j < packed; j += lanes) {
        const pack part = load(pivot + j);
        for (int i = 0; i < count; ++i) store(M + i * n + j, load(M + i * n + j) - part * factor[i]);
    }
    for (int j = packed; j < n; ++j)
        for (int i = 0; i < count; ++i) M[i * n + j] -= factor[i] * pivot[j];
}

// M⁻¹ in place of M by Gauss and Jordan, whole rows at a time. Symmetric sweeps, which need pivots of two
// rows here, take half the operations but a third more instructions: their rows end anywhere, and they look
// for pivots twice.
template <int n>
inline void invert(numbers<n, n>& __restrict M) {
    constexpr int at_once = n % 4 == 0 ? 4 : n;
    int chosen[n];
    for (int k = 0; k < n; ++k) {
        int place = k;
        double most = std::fabs(M[k][k]);
        for (int i = k + 1; i < n; ++i) {
            const double size = std::fabs(M[i][k]);
            place = size > most ? i : place;
            most = size > most ? size : most;
        }
        chosen[k] = place;
        double pivot[n];
        for (int j = 0; j < n; ++j) pivot[j] = M[place][j];
        for (int j = 0; j < n; ++j) M[place][j] = M[k][j];
        const double scale = 1 / pivot[k];
        pivot[k] = 1;
        for (int j = 0; j < n; ++j) pivot[j] *= scale;
        double factor[n];
        for (int i = 0; i < n; ++i) {
            factor[i] = M[i][k];
            M[i][k] = 0;
        }
        for (int i = 0; i < n; i += at_once) subtract<n, at_once>(M[i].data(), factor + i, pivot);
        for (int j = 0; j < n; ++j) M[k][j] = pivot[j];
    }
    for (int k = n - 1; k-- > 0;)
        if (chosen[k] != k)
            for (int i = 0; i < n; ++i) std::swap(M[i][k], M[i][chosen[k]]);
}

struct hand_written {
    static void evaluate(const symmetric_likelihood<3>& given, symmetric_likelihood<3>::result& result) {
        likelihood_of_three(given.S, given.x, result.gradient);
    }

    template <int n>
    static void evaluate(const symmetric_likelihood<n>& __restrict given,
                         typename symmetric_likelihood<n>::result& __restrict result) {
        auto& M = result.gradient;
        M = given.S;
        invert<n>(M);
        likelihood_gradient<n, false>(M, given.x);
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
