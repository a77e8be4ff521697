// SPDX-License-Identifier: BSL-1.0
// Boost.Math's autodiff: forward mode by one variable at a time, second derivatives by a pair of variables at
// a time, so the function is evaluated once per variable or pair.
#include <boost/math/differentiation/autodiff.hpp>
#include <function.hpp>  // of the workload that this is compiled for

using namespace benchmarks;

namespace {

using boost::math::differentiation::make_ftuple;
using boost::math::differentiation::make_fvar;

struct boost_autodiff {
    template <class F, class Workload>
    static void differentiate(const Workload& given, derivatives<F>& found) {
        constexpr int n = F::variables;
        const double* point = F::point(given);
        if constexpr (F::order == 1) {
            using number = decltype(make_fvar<double, 1>(0.0));
            number x[n], value[F::values];
            for (int i = 0; i < n; ++i) x[i] = number(point[i]);
            for (int i = 0; i < n; ++i) {
                x[i] = make_fvar<double, 1>(point[i]);
                F::evaluate(given, x, value);
                for (int k = 0; k < F::values; ++k) {
                    found.value[k] = value[k].derivative(0);
                    found.jacobian[k][i] = value[k].derivative(1);
                }
                x[i] = number(point[i]);
            }
        } else {
            const auto [once, twice] = make_ftuple<double, 1, 1>(0.0, 0.0);  // the two infinitesimals
            using number = std::remove_const_t<decltype(once + twice)>;
            const number first(once), second(twice);
            number x[n], value[1];
            for (int i = 0; i < n; ++i) x[i] = number(point[i]);
            for (int i = 0; i < n; ++i)
                for (int j = 0; j <= i; ++j) {
                    x[i] += first;
                    x[j] += second;
                    F::evaluate(given, x, value);
                    found.value[0] = value[0].derivative(0, 0);
                    found.jacobian[0][i] = value[0].derivative(1, 0);
                    found.hessian[i][j] = found.hessian[j][i] = value[0].derivative(1, 1);
                    x[i] = number(point[i]);
                    x[j] = number(point[j]);
                }
        }
    }
};

const registered<contestant_by<boost_autodiff>> entered("boost_autodiff", sizes{});

}  // namespace
