// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // Joint k turns what is behind it about its axis: the end of the arm moves by axis × (p − where it is).
    // R is turned joint by joint, of which two columns change.
    template <int joints>
    static void evaluate(const robot_arm<joints>& __restrict given,
                         typename robot_arm<joints>::result& __restrict result) {
        double R[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double axis[joints][3], at[joints][3];
        double p[3] = {};
        for (int k = 0; k < joints; ++k) {
            const double c = std::cos(given.angles[k]), s = std::sin(given.angles[k]);
            const auto& link = given.links[k];
            for (int i = 0; i < 3; ++i) {
                at[k][i] = p[i];
                if (k % 2 == 0) {
                    axis[k][i] = R[i][2];
                    const double x = R[i][0], y = R[i][1];
                    R[i][0] = c * x + s * y;
                    R[i][1] = c * y - s * x;
                } else {
                    axis[k][i] = R[i][1];
                    const double x = R[i][0], z = R[i][2];
                    R[i][0] = c * x - s * z;
                    R[i][2] = c * z + s * x;
                }
                p[i] += R[i][0] * link[0] + R[i][1] * link[1] + R[i][2] * link[2];
            }
        }
        for (int k = 0; k < joints; ++k) {
            const double x = p[0] - at[k][0], y = p[1] - at[k][1], z = p[2] - at[k][2];
            result.jacobian[0][k] = axis[k][1] * z - axis[k][2] * y;
            result.jacobian[1][k] = axis[k][2] * x - axis[k][0] * z;
            result.jacobian[2][k] = axis[k][0] * y - axis[k][1] * x;
        }
        result.position = {p[0], p[1], p[2]};
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
