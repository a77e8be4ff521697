// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// A robot's arm of revolute joints, which turn by angles θ about z and y in turn: the end of the arm is
/// p = R₀(l₀ + R₁(l₁ + … R l)), with a link l behind every joint. Its position and the Jacobian by θ.
template <int joints>
struct robot_arm {
    numbers<joints> angles;
    numbers<joints, 3> links;

    struct result {
        numbers<3> position;
        numbers<3, joints> jacobian;
    };

    static constexpr std::string_view name = "robot_arm";
    static std::string size() { return std::to_string(joints); }
    static constexpr field fields[] = {{"position", 3, 1}, {"jacobian", 3, joints}};

    void fill(random_numbers& random) {
        random.fill(angles);
        random.fill(links);
    }
};

using sizes = list<robot_arm<6>, robot_arm<7>>;

}  // namespace benchmarks
