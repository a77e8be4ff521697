// SPDX-License-Identifier: BSL-1.0
#include "../five_samples.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // One pass over X. Of the Hessian the upper half is summed up, in whole pairs of columns.
    template <int samples, int features>
    static void evaluate(const ridge_regression<samples, features>& __restrict given,
                         typename ridge_regression<samples, features>::result& __restrict result) {
        static_assert(samples % samples_at_once == 0);
        result = {};
        double lanes[samples][2] = {};
        double value = 0;
        for (int start = 0; start < samples; start += samples_at_once) {
            const numbers<features>* X = &given.X[start];
            double residual[samples_at_once];
            five_products<features>(X, given.w, &lanes[start]);
            for (int k = 0; k < samples_at_once; ++k) {
                residual[k] = lanes[start + k][0] + lanes[start + k][1] - given.y[start + k];
                value += residual[k] * residual[k];
            }
            add_five<features>(result.gradient, X, residual);
            add_five_outer<features>(result.hessian, X, X);
        }
        double square = 0;
        for (double entry : given.w) square += entry * entry;
        result.value = value + given.lambda * square;
        for (int i = 0; i < features; ++i) {
            result.gradient[i] = 2 * (result.gradient[i] + given.lambda * given.w[i]);
            for (int j = i; j < features; ++j) result.hessian[j][i] = result.hessian[i][j] *= 2;
            result.hessian[i][i] += 2 * given.lambda;
        }
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
