// SPDX-License-Identifier: BSL-1.0
// Sample by sample in long double, the first and second derivative of ln(1 + (r/c)²) as the chain rule has
// them.
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int samples, int features>
    static void evaluate(const robust_regression<samples, features>& given,
                         typename robust_regression<samples, features>::result& result) {
        long double gradient[features] = {}, hessian[features][features] = {};
        const long double c = given.c;
        for (int k = 0; k < samples; ++k) {
            long double r = -static_cast<long double>(given.y[k]);
            for (int j = 0; j < features; ++j) r += static_cast<long double>(given.X[k][j]) * given.w[j];
            const long double s = r / c, ds = 1 / c, inside = 1 + s * s, dinside = 2 * s * ds;
            const long double first = dinside / inside;
            const long double second = 2 * ds * ds / inside - dinside * dinside / (inside * inside);
            for (int i = 0; i < features; ++i) {
                gradient[i] += first * given.X[k][i];
                for (int j = 0; j < features; ++j) hessian[i][j] += second * given.X[k][i] * given.X[k][j];
            }
        }
        for (int i = 0; i < features; ++i) {
            result.gradient[i] = static_cast<double>(gradient[i]);
            for (int j = 0; j < features; ++j) result.hessian[i][j] = static_cast<double>(hessian[i][j]);
        }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
