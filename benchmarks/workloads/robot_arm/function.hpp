// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// The end of the arm by its angles.
template <int joints>
struct function<robot_arm<joints>> {
    static constexpr int variables = joints;
    static constexpr int values = 3;
    static constexpr int order = 1;

    static const double* point(const robot_arm<joints>& given) { return given.angles.data(); }

    template <class T>
    static void evaluate(const robot_arm<joints>& given, const T* angles, T* end) {
        using std::cos, std::sin;
        for (int i = 0; i < 3; ++i) end[i] = constant<T>(0);
        for (int k = joints; k-- > 0;) {
            const T c = cos(angles[k]);
            const T s = sin(angles[k]);
            for (int i = 0; i < 3; ++i) end[i] += given.links[k][i];
            const T x = end[0];
            if (k % 2 == 0) {
                end[0] = c * x - s * end[1];
                end[1] = s * x + c * end[1];
            } else {
                end[0] = c * x + s * end[2];
                end[2] = c * end[2] - s * x;
            }
        }
    }
};

}  // namespace benchmarks
