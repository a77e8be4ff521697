// SPDX-License-Identifier: BSL-1.0
#include <utility>

#include "../packs.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

template <int n>
using up_to = std::make_integer_sequence<int, n>;

// y_i from those before it, where L y = x. Every index is a constant, without loops: of loops that it unrolls
// g++ packs neighbours that have just been found one by one, which is slower.
template <int n, int i, int... j>
inline void forward(const numbers<n, n>& __restrict L, const double* __restrict scale, double* __restrict y,
                    std::integer_sequence<int, j...>) {
    double sum = y[i];
    ((sum -= L[i][j] * y[j]), ...);
    y[i] = sum * scale[i];
}

// u_i from those behind it, where Lᵀu = y.
template <int n, int i, int... k>
inline void backward(const numbers<n, n>& __restrict L, const double* __restrict scale, double* __restrict u,
                     std::integer_sequence<int, k...>) {
    double sum = u[i];
    ((sum -= L[n - 1 - k][i] * u[n - 1 - k]), ...);
    u[i] = sum * scale[i];
}

// A row of the lower half of diag(scale) − u yᵀ, and zeros.
template <int n, int i>
inline void row(double scale, double u, const double* __restrict y, numbers<n>& __restrict result) {
    constexpr int packed = (i + 1) / lanes * lanes;
    for (int j = 0; j < packed; j += lanes) store(&result[j], load(y + j) * -u);
    for (int j = packed; j <= i; ++j) result[j] = y[j] * -u;
    result[i] += scale;
    for (int j = i + 1; j < n; ++j) result[j] = 0;
}

struct hand_written {
    template <int n>
    static void evaluate(const factored_likelihood<n>& __restrict given,
                         typename factored_likelihood<n>::result& __restrict result) {
        evaluate(given, result, up_to<n>{});
    }

private:
    template <int n, int... k>
    static void evaluate(const factored_likelihood<n>& __restrict given,
                         typename factored_likelihood<n>::result& __restrict result,
                         std::integer_sequence<int, k...>) {
        const double scale[n] = {1 / given.L[k][k]...};
        double y[n] = {given.x[k]...};
        (forward<n, k>(given.L, scale, y, up_to<k>{}), ...);
        double u[n] = {y[k]...};
        (backward<n, n - 1 - k>(given.L, scale, u, up_to<k>{}), ...);
        const double stored[n] = {y[k]...};
        (row<n, k>(scale[k], u[k], stored, result.by_L[k]), ...);
        ((result.by_x[k] = u[k]), ...);
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
