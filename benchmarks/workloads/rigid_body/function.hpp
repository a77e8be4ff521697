// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// The torque by the six numbers of the inertia, ω and α, one after the other.
template <>
struct function<rigid_body> {
    static constexpr int variables = 12;
    static constexpr int values = 3;
    static constexpr int order = 1;

    static const double* point(const rigid_body& given) {
        static_assert(sizeof(given) == variables * sizeof(double));
        return given.inertia.data();
    }

    template <class T>
    static void evaluate(const rigid_body&, const T* inertia, T* torque) {
        const T* omega = inertia + 6;
        const T* alpha = inertia + 9;
        const T m0 = inertia[0] * omega[0] + inertia[1] * omega[1] + inertia[2] * omega[2];
        const T m1 = inertia[1] * omega[0] + inertia[3] * omega[1] + inertia[4] * omega[2];
        const T m2 = inertia[2] * omega[0] + inertia[4] * omega[1] + inertia[5] * omega[2];
        torque[0] = inertia[0] * alpha[0] + inertia[1] * alpha[1] + inertia[2] * alpha[2] + omega[1] * m2 -
                    omega[2] * m1;
        torque[1] = inertia[1] * alpha[0] + inertia[3] * alpha[1] + inertia[4] * alpha[2] + omega[2] * m0 -
                    omega[0] * m2;
        torque[2] = inertia[2] * alpha[0] + inertia[4] * alpha[1] + inertia[5] * alpha[2] + omega[0] * m1 -
                    omega[1] * m0;
    }

    /// The rows of the Jacobian, parted into those by ω, by α and by the six numbers.
    static void store(const auto& found, rigid_body::result& result) {
        for (int i = 0; i < 3; ++i) {
            result.torque[i] = found.value[i];
            for (int j = 0; j < 6; ++j) result.by_inertia[i][j] = found.jacobian[i][j];
            for (int j = 0; j < 3; ++j) {
                result.by_omega[i][j] = found.jacobian[i][6 + j];
                result.by_alpha[i][j] = found.jacobian[i][9 + j];
            }
        }
    }
};

}  // namespace benchmarks
