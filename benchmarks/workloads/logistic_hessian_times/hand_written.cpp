// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../five_samples.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // One pass over X, five samples at a time.
    template <int samples, int features>
    static void evaluate(const logistic_hessian_times<samples, features>& __restrict given,
                         typename logistic_hessian_times<samples, features>::result& __restrict result) {
        static_assert(samples % samples_at_once == 0);
        numbers<features> sums = {};
        double lanes[samples][2] = {}, along[samples][2] = {};
        for (int start = 0; start < samples; start += samples_at_once) {
            const numbers<features>* X = &given.X[start];
            double factor[samples_at_once];
            five_products<features>(X, given.w, &lanes[start]);
            five_products<features>(X, given.v, &along[start]);
            for (int k = 0; k < samples_at_once; ++k) {
                // σ(1 − σ) = e / (1 + e)²: one division
                const double e = std::exp(-std::fabs(lanes[start + k][0] + lanes[start + k][1]));
                factor[k] = e * (along[start + k][0] + along[start + k][1]) / ((1 + e) * (1 + e));
            }
            add_five<features>(sums, X, factor);
        }
        result.product = sums;
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
