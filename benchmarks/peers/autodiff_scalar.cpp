// SPDX-License-Identifier: BSL-1.0
// Eigen's AutoDiffScalar: forward mode, all variables at once; nested for second derivatives.
#include <Eigen/Core>
#include <function.hpp>  // of the workload that this is compiled for
#include <unsupported/Eigen/AutoDiff>

using namespace benchmarks;

namespace {

struct autodiff_scalar {
    template <class F, class Workload>
    static void differentiate(const Workload& given, derivatives<F>& found) {
        constexpr int n = F::variables;
        using first = Eigen::AutoDiffScalar<Eigen::Matrix<double, n, 1>>;
        const double* point = F::point(given);
        if constexpr (F::order == 1) {
            first x[n], value[F::values];
            for (int i = 0; i < n; ++i) x[i] = first(point[i], n, i);
            F::evaluate(given, x, value);
            for (int k = 0; k < F::values; ++k) {
                found.value[k] = value[k].value();
                for (int i = 0; i < n; ++i) found.jacobian[k][i] = value[k].derivatives()[i];
            }
        } else {
            using second = Eigen::AutoDiffScalar<Eigen::Matrix<first, n, 1>>;
            second x[n], value[1];
            for (int i = 0; i < n; ++i) {
                x[i].value() = first(point[i], n, i);
                for (int j = 0; j < n; ++j)
                    x[i].derivatives()[j] = first(i == j ? 1 : 0, Eigen::Matrix<double, n, 1>::Zero());
            }
            F::evaluate(given, x, value);
            found.value[0] = value[0].value().value();
            for (int i = 0; i < n; ++i) {
                found.jacobian[0][i] = value[0].value().derivatives()[i];
                for (int j = 0; j < n; ++j) found.hessian[i][j] = value[0].derivatives()[i].derivatives()[j];
            }
        }
    }
};

const registered<contestant_by<autodiff_scalar>> entered("autodiff_scalar", sizes{});

}  // namespace
