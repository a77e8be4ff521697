// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// What the camera sees by q and p, one after the other.
template <>
struct function<pinhole_projection> {
    static constexpr int variables = 7;
    static constexpr int values = 2;
    static constexpr int order = 1;

    static const double* point(const pinhole_projection& given) {
        static_assert(sizeof(given) == (variables + 1) * sizeof(double));
        return given.q.data();
    }

    template <class T>
    static void evaluate(const pinhole_projection& given, const T* qp, T* image) {
        const T* v = qp + 1;
        const T* p = qp + 4;
        const T t[3] = {v[1] * p[2] - v[2] * p[1], v[2] * p[0] - v[0] * p[2], v[0] * p[1] - v[1] * p[0]};
        const T r0 = p[0] + 2.0 * (qp[0] * t[0] + v[1] * t[2] - v[2] * t[1]);
        const T r1 = p[1] + 2.0 * (qp[0] * t[1] + v[2] * t[0] - v[0] * t[2]);
        const T r2 = p[2] + 2.0 * (qp[0] * t[2] + v[0] * t[1] - v[1] * t[0]);
        image[0] = given.f * r0 / r2;
        image[1] = given.f * r1 / r2;
    }

    /// The rows of the Jacobian, parted into those by q and by p.
    static void store(const auto& found, pinhole_projection::result& result) {
        for (int i = 0; i < 2; ++i) {
            for (int j = 0; j < 4; ++j) result.by_q[i][j] = found.jacobian[i][j];
            for (int j = 0; j < 3; ++j) result.by_p[i][j] = found.jacobian[i][4 + j];
        }
    }
};

}  // namespace benchmarks
