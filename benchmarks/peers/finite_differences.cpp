// SPDX-License-Identifier: BSL-1.0
// Central differences, for orientation: half of the digits at best, a third in second derivatives.
#include <algorithm>

#include <function.hpp>  // of the workload that this is compiled for

using namespace benchmarks;

namespace {

struct finite_differences {
    template <class F, class Workload>
    static void differentiate(const Workload& given, derivatives<F>& found) {
        constexpr int n = F::variables;
        const double* point = F::point(given);
        double x[n], above[F::values], below[F::values];
        std::copy_n(point, n, x);
        F::evaluate(given, x, found.value);
        constexpr double step = 1e-5;
        for (int i = 0; i < n; ++i) {
            x[i] = point[i] + step;
            F::evaluate(given, x, above);
            x[i] = point[i] - step;
            F::evaluate(given, x, below);
            x[i] = point[i];
            for (int k = 0; k < F::values; ++k) found.jacobian[k][i] = (above[k] - below[k]) / (2 * step);
        }
        if constexpr (F::order == 2) {
            constexpr double wide = 1e-4;
            const auto at = [&](int i, double by_i, int j, double by_j) {
                x[i] += by_i;
                x[j] += by_j;
                double value[1];
                F::evaluate(given, x, value);
                x[i] = point[i];
                x[j] = point[j];
                return value[0];
            };
            for (int i = 0; i < n; ++i)
                for (int j = 0; j <= i; ++j)
                    found.hessian[i][j] = found.hessian[j][i] =
                        ((at(i, wide, j, wide) - at(i, wide, j, -wide)) -
                         (at(i, -wide, j, wide) - at(i, -wide, j, -wide))) /
                        (4 * wide * wide);
        }
    }
};

const registered<contestant_by<finite_differences>> entered("finite_differences", sizes{}, 1e-4);

}  // namespace
