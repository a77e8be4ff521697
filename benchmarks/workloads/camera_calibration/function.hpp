// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// Where the camera sees the point, by w, t, the lens and p, one after the other. The point is turned by
/// Rodrigues' formula.
template <>
struct function<camera_calibration> {
    static constexpr int variables = 12;
    static constexpr int values = 2;
    static constexpr int order = 1;

    static const double* point(const camera_calibration& given) {
        static_assert(sizeof(given) == variables * sizeof(double));
        return given.w.data();
    }

    template <class T>
    static void evaluate(const camera_calibration&, const T* w, T* image) {
        using std::cos, std::sin, std::sqrt;
        const T* t = w + 3;
        const T* lens = w + 6;
        const T* p = w + 9;
        const T angle = sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        const T axis[3] = {w[0] / angle, w[1] / angle, w[2] / angle};
        const T c = cos(angle);
        const T s = sin(angle);
        const T along = (1.0 - c) * (axis[0] * p[0] + axis[1] * p[1] + axis[2] * p[2]);
        const T r0 = c * p[0] + s * (axis[1] * p[2] - axis[2] * p[1]) + along * axis[0] + t[0];
        const T r1 = c * p[1] + s * (axis[2] * p[0] - axis[0] * p[2]) + along * axis[1] + t[1];
        const T r2 = c * p[2] + s * (axis[0] * p[1] - axis[1] * p[0]) + along * axis[2] + t[2];
        const T u = r0 / r2;
        const T v = r1 / r2;
        const T square = u * u + v * v;
        const T scale = lens[0] * (1.0 + lens[1] * square + lens[2] * square * square);
        image[0] = scale * u;
        image[1] = scale * v;
    }

    /// The rows of the Jacobian, parted into those by each of the four.
    static void store(const auto& found, camera_calibration::result& result) {
        for (int i = 0; i < 2; ++i) {
            result.image[i] = found.value[i];
            for (int j = 0; j < 3; ++j) {
                result.by_w[i][j] = found.jacobian[i][j];
                result.by_t[i][j] = found.jacobian[i][3 + j];
                result.by_lens[i][j] = found.jacobian[i][6 + j];
                result.by_p[i][j] = found.jacobian[i][9 + j];
            }
        }
    }
};

}  // namespace benchmarks
