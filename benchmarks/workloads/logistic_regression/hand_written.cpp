// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../five_samples.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // One pass over X. Of the Hessian the upper half is summed up, in whole pairs of columns.
    template <int samples, int features>
    static void evaluate(const logistic_regression<samples, features>& __restrict given,
                         typename logistic_regression<samples, features>::result& __restrict result) {
        static_assert(samples % samples_at_once == 0);
        result = {};
        double lanes[samples][2] = {};
        for (int start = 0; start < samples; start += samples_at_once) {
            const numbers<features>* X = &given.X[start];
            double error[samples_at_once], weight[samples_at_once];
            five_products<features>(X, given.w, &lanes[start]);
            for (int k = 0; k < samples_at_once; ++k) {
                const double sigmoid = 1 / (1 + std::exp(-(lanes[start + k][0] + lanes[start + k][1])));
                error[k] = sigmoid - given.y[start + k];
                weight[k] = sigmoid * (1 - sigmoid);
            }
            add_five<features>(result.gradient, X, error);
            numbers<features> factor[samples_at_once];
            for (int k = 0; k < samples_at_once; ++k)
                for (int i = 0; i < features; ++i) factor[k][i] = weight[k] * X[k][i];
            add_five_outer<features>(result.hessian, X, factor);
        }
        for (int i = 1; i < features; ++i)
            for (int j = 0; j < i; ++j) result.hessian[i][j] = result.hessian[j][i];
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
