// SPDX-License-Identifier: BSL-1.0
// τ is linear in I and α and quadratic in ω, so that its derivatives are differences of exact values, in long
// double.
#include "workload.hpp"

using namespace benchmarks;

namespace {

using real = long double;

struct by_differences {
    // τ of twelve numbers
    static void torque(const real (&x)[12], real (&result)[3]) {
        const real I[3][3] = {{x[0], x[1], x[2]}, {x[1], x[3], x[4]}, {x[2], x[4], x[5]}};
        const real omega[3] = {x[6], x[7], x[8]};
        real moment[3];
        for (int i = 0; i < 3; ++i) {
            moment[i] = result[i] = 0;
            for (int j = 0; j < 3; ++j) {
                moment[i] += I[i][j] * omega[j];
                result[i] += I[i][j] * x[9 + j];
            }
        }
        for (int i = 0; i < 3; ++i) {
            const int j = (i + 1) % 3, k = (i + 2) % 3;
            result[i] += omega[j] * moment[k] - omega[k] * moment[j];
        }
    }

    static void evaluate(const rigid_body& given, rigid_body::result& result) {
        real x[12], value[3];
        for (int k = 0; k < 6; ++k) x[k] = given.inertia[k];
        for (int k = 0; k < 3; ++k) {
            x[6 + k] = given.omega[k];
            x[9 + k] = given.alpha[k];
        }
        torque(x, value);
        for (int i = 0; i < 3; ++i) result.torque[i] = static_cast<double>(value[i]);
        for (int k = 0; k < 12; ++k) {
            real after[3], before[3];
            const real kept = x[k];
            x[k] = kept + 1;
            torque(x, after);
            x[k] = kept - 1;
            torque(x, before);
            x[k] = kept;
            for (int i = 0; i < 3; ++i) {
                const double slope = static_cast<double>((after[i] - before[i]) / 2);
                if (k < 6) result.by_inertia[i][k] = slope;
                else if (k < 9) result.by_omega[i][k - 6] = slope;
                else result.by_alpha[i][k - 9] = slope;
            }
        }
    }
};

const registered<by_differences> entered(reference, sizes{});

}  // namespace
