// SPDX-License-Identifier: BSL-1.0
// From the definition, from the last joint to the first, in long double: the derivative by an angle is that
// of its rotation alone.
#include <cmath>

#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int joints>
    static void end_of_arm(const robot_arm<joints>& given, int differentiated, long double (&end)[3]) {
        for (long double& entry : end) entry = 0;
        for (int k = joints; k-- > 0;) {
            const bool by_this = k == differentiated;
            // what is behind the joint is moved by angles behind it, and by none else
            const bool moves = differentiated > k;
            const long double angle = given.angles[k];
            const long double c = by_this ? -std::sin(angle) : std::cos(angle);
            const long double s = by_this ? std::cos(angle) : std::sin(angle);
            if (!moves)
                for (int i = 0; i < 3; ++i) end[i] += given.links[k][i];
            const long double x = end[0];
            const int other = k % 2 == 0 ? 1 : 2;
            const long double y = k % 2 == 0 ? end[1] : -end[2];
            end[0] = c * x - s * y;
            end[other] = k % 2 == 0 ? s * x + c * y : -(s * x + c * y);
            if (by_this) end[3 - other] = 0;
        }
    }
    template <int joints>
    static void evaluate(const robot_arm<joints>& given, typename robot_arm<joints>::result& result) {
        long double end[3];
        end_of_arm(given, -1, end);
        for (int i = 0; i < 3; ++i) result.position[i] = static_cast<double>(end[i]);
        for (int k = 0; k < joints; ++k) {
            end_of_arm(given, k, end);
            for (int i = 0; i < 3; ++i) result.jacobian[i][k] = static_cast<double>(end[i]);
        }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
