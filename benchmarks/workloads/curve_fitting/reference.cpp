// SPDX-License-Identifier: BSL-1.0
// Sample by sample, JᵀJ and the residual times its second derivatives, in long double.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int samples>
    static void evaluate(const curve_fitting<samples>& given,
                         typename curve_fitting<samples>::result& result) {
        long double value = 0, gradient[3] = {}, hessian[3][3] = {};
        for (int k = 0; k < samples; ++k) {
            const long double a = given.p[0], t = given.t[k];
            const long double e = std::exp(-static_cast<long double>(given.p[1]) * t);
            const long double r = a * e + given.p[2] - given.y[k];
            const long double first[3] = {e, -a * t * e, 1};
            const long double second[3][3] = {{0, -t * e, 0}, {-t * e, a * t * t * e, 0}, {0, 0, 0}};
            value += r * r;
            for (int i = 0; i < 3; ++i) {
                gradient[i] += 2 * r * first[i];
                for (int j = 0; j < 3; ++j) hessian[i][j] += 2 * (first[i] * first[j] + r * second[i][j]);
            }
        }
        result.value = static_cast<double>(value);
        for (int i = 0; i < 3; ++i) {
            result.gradient[i] = static_cast<double>(gradient[i]);
            for (int j = 0; j < 3; ++j) result.hessian[i][j] = static_cast<double>(hessian[i][j]);
        }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
