// SPDX-License-Identifier: BSL-1.0
// Ceres Solver's Jet: forward mode, all variables at once; nested for second derivatives.
#include <ceres/jet.h>
#include <function.hpp>  // of the workload that this is compiled for

/// What nested Jets lack: arithmetic with plain numbers.
namespace ceres {

template <int n>
Jet<Jet<double, n>, n> operator*(double a, const Jet<Jet<double, n>, n>& b) {
    Jet<Jet<double, n>, n> result;
    result.a = a * b.a;
    for (int i = 0; i < n; ++i) result.v[i] = a * b.v[i];
    return result;
}
template <int n>
Jet<Jet<double, n>, n> operator+(double a, const Jet<Jet<double, n>, n>& b) {
    Jet<Jet<double, n>, n> result = b;
    result.a = a + b.a;
    return result;
}

}  // namespace ceres

using namespace benchmarks;

namespace {

struct ceres_jet {
    template <class F, class Workload>
    static void differentiate(const Workload& given, derivatives<F>& found) {
        constexpr int n = F::variables;
        using first = ceres::Jet<double, n>;
        const double* point = F::point(given);
        if constexpr (F::order == 1) {
            first x[n], value[F::values];
            for (int i = 0; i < n; ++i) x[i] = first(point[i], i);
            F::evaluate(given, x, value);
            for (int k = 0; k < F::values; ++k) {
                found.value[k] = value[k].a;
                for (int i = 0; i < n; ++i) found.jacobian[k][i] = value[k].v[i];
            }
        } else {
            using second = ceres::Jet<first, n>;
            second x[n], value[1];
            for (int i = 0; i < n; ++i) x[i] = second(first(point[i], i), i);
            F::evaluate(given, x, value);
            found.value[0] = value[0].a.a;
            for (int i = 0; i < n; ++i) {
                found.jacobian[0][i] = value[0].a.v[i];
                for (int j = 0; j < n; ++j) found.hessian[i][j] = value[0].v[i].v[j];
            }
        }
    }
};

const registered<contestant_by<ceres_jet>> entered("ceres_jet", sizes{});

}  // namespace
