// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// A point p is turned by the rotation vector w, moved by t, r = e^[w]× p + t, and seen by a camera of focal
/// length f with the radial distortion d = 1 + k₁s + k₂s², s = u² + v², of (u, v) = (r₀, r₁)/r₂, at f d (u,
/// v): that, and its Jacobians by w, t, the lens (f, k₁, k₂) and p, as for bundle adjustment.
struct camera_calibration {
    numbers<3> w;
    numbers<3> t;
    numbers<3> lens;
    numbers<3> p;

    struct result {
        numbers<2> image;
        numbers<2, 3> by_w;
        numbers<2, 3> by_t;
        numbers<2, 3> by_lens;
        numbers<2, 3> by_p;
    };

    static constexpr std::string_view name = "camera_calibration";
    static std::string size() { return "2x12"; }
    static constexpr field fields[] = {
        {"image", 2, 1}, {"by_w", 2, 3}, {"by_t", 2, 3}, {"by_lens", 2, 3}, {"by_p", 2, 3}};

    // a point before the camera, and a lens that is not extreme
    void fill(random_numbers& random) {
        random.fill(w);
        random.fill(t);
        random.fill(p);
        t[2] += 5;
        lens = {1.5 + random() / 2, random() / 5, random() / 20};
    }
};

using sizes = list<camera_calibration>;

}  // namespace benchmarks
