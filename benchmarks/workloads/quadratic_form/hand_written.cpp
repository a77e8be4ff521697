// SPDX-License-Identifier: BSL-1.0
#include <cstring>

#include "workload.hpp"

using namespace benchmarks;

namespace {

#if defined(__AVX2__)
typedef double four __attribute__((vector_size(4 * sizeof(double))));
four load(const double* from) {
    four numbers;
    std::memcpy(&numbers, from, sizeof numbers);
    return numbers;
}
#endif

struct hand_written {
    static void evaluate(const quadratic_form<2>& __restrict given,
                         quadratic_form<2>::result& __restrict result) {
        const auto& [A, x] = given;
        const double across = A[0][1] + A[1][0];
        result.gradient = {2 * A[0][0] * x[0] + across * x[1], across * x[0] + 2 * A[1][1] * x[1]};
    }

    // Small enough that A + Aᵀ is added up in registers: every entry is multiplied once.
    template <int n>
    requires(n <= 6)
    static void evaluate(const quadratic_form<n>& __restrict given,
                         typename quadratic_form<n>::result& __restrict result) {
        const auto& [A, x] = given;
        for (double& entry : result.gradient) entry = 0;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) result.gradient[j] += (A[i][j] + A[j][i]) * x[i];
    }

#if !defined(__AVX2__)
    // The same, four entries of the result at a time.
    static void evaluate(const quadratic_form<8>& __restrict given,
                         quadratic_form<8>::result& __restrict result) {
        const auto& [A, x] = given;
        for (int j = 0; j < 8; j += 4) {
            double a = 0, b = 0, c = 0, d = 0;
            for (int i = 0; i < 8; ++i) {
                a += (A[i][j] + A[j][i]) * x[i];
                b += (A[i][j + 1] + A[j + 1][i]) * x[i];
                c += (A[i][j + 2] + A[j + 2][i]) * x[i];
                d += (A[i][j + 3] + A[j + 3][i]) * x[i];
            }
            result.gradient[j] = a;
            result.gradient[j + 1] = b;
            result.gradient[j + 2] = c;
            result.gradient[j + 3] = d;
        }
    }
#endif

#if defined(__AVX2__)
    // One pass over A, four rows at a time, in registers of four numbers: they are multiplied by entries of
    // x, which is their part of xᵀA, and by four of x at a time, which is A x. The lanes are added up at the
    // end.
    template <int n>
    requires(n >= 8 && n % 4 == 0)
    static void evaluate(const quadratic_form<n>& __restrict given,
                         typename quadratic_form<n>::result& __restrict result) {
        const auto& [A, x] = given;
        alignas(32) double down[n] = {};
        double across[n];
        for (int i = 0; i < n; i += 4) {
            four sums[4] = {};
            for (int j = 0; j < n; j += 4) {
                const four x_j = load(&x[j]);
                four part = load(down + j);
                for (int k = 0; k < 4; ++k) {
                    const four a = load(&A[i + k][j]);
                    sums[k] += a * x_j;
                    part += a * x[i + k];
                }
                std::memcpy(down + j, &part, sizeof part);
            }
            for (int k = 0; k < 4; ++k) across[i + k] = (sums[k][0] + sums[k][2]) + (sums[k][1] + sums[k][3]);
        }
        for (int i = 0; i < n; ++i) result.gradient[i] = down[i] + across[i];
    }
#endif

    // One pass over A, in strips of columns as wide as registers allow: their part of xᵀA stays in registers
    // all the way down. Of A x a strip has a part of every entry, summed up in two lanes.
    template <int n>
    static void evaluate(const quadratic_form<n>& __restrict given,
                         typename quadratic_form<n>::result& __restrict result) {
        constexpr int width = n % 10 == 0 ? 10 : 8;
        static_assert(n % width == 0);
        const auto& [A, x] = given;
        double lanes[n][2] = {};
        for (int start = 0; start < n; start += width) {
            double sums[width] = {};
            for (int i = 0; i < n; ++i) {
                const double factor = x[i];
                double even = A[i][start] * x[start], odd = A[i][start + 1] * x[start + 1];
                for (int j = 2; j < width; j += 2) {
                    even += A[i][start + j] * x[start + j];
                    odd += A[i][start + j + 1] * x[start + j + 1];
                }
                for (int j = 0; j < width; ++j) sums[j] += A[i][start + j] * factor;
                lanes[i][0] += even;
                lanes[i][1] += odd;
            }
            for (int j = 0; j < width; ++j) result.gradient[start + j] = sums[j];
        }
        for (int i = 0; i < n; ++i) result.gradient[i] += lanes[i][0] + lanes[i][1];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
