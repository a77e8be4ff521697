// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/registry.hpp"

namespace benchmarks {

/// A point p is rotated by the unit quaternion q = (s, v), r = p + 2s v×p + 2v×(v×p), and seen by a pinhole
/// camera of focal length f at (f r₀/r₂, f r₁/r₂): the Jacobians of what it sees by q and by p.
struct pinhole_projection {
    numbers<4> q;
    numbers<3> p;
    double f;

    struct result {
        numbers<2, 4> by_q;
        numbers<2, 3> by_p;
    };

    static constexpr std::string_view name = "pinhole_projection";
    static std::string size() { return "2x7"; }
    static constexpr field fields[] = {{"by_q", 2, 4}, {"by_p", 2, 3}};

    // a small rotation of a point before the camera
    void fill(random_numbers& random) {
        random.fill(q);
        q[0] += 4;
        double square = 0;
        for (double entry : q) square += entry * entry;
        for (double& entry : q) entry /= std::sqrt(square);
        random.fill(p);
        p[2] += 5;
        f = 1.5 + random() / 2;
    }
};

using sizes = list<pinhole_projection>;

}  // namespace benchmarks
