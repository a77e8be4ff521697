// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// The torque that a rigid body needs, τ = I α + ω × I ω, of its angular velocity ω and acceleration α, with
/// the inertia I of six numbers, (xx, xy, xz, yy, yz, zz): τ and its Jacobians by ω, by α and by the six
/// numbers.
struct rigid_body {
    numbers<6> inertia;
    numbers<3> omega;
    numbers<3> alpha;

    struct result {
        numbers<3> torque;
        numbers<3, 3> by_omega;
        numbers<3, 3> by_alpha;
        numbers<3, 6> by_inertia;
    };

    static constexpr std::string_view name = "rigid_body";
    static std::string size() { return "3x12"; }
    static constexpr field fields[] = {
        {"torque", 3, 1}, {"by_omega", 3, 3}, {"by_alpha", 3, 3}, {"by_inertia", 3, 6}};

    void fill(random_numbers& random) {
        random.fill(inertia);
        for (const int diagonal : {0, 3, 5}) inertia[static_cast<std::size_t>(diagonal)] += 4;
        random.fill(omega);
        random.fill(alpha);
    }
};

using sizes = list<rigid_body>;

}  // namespace benchmarks
