// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scales.hpp"

namespace ctgrad::program {

/// The steps with known factors moved from results towards what these are made of: in 2(ax − by) and 2(cx +
/// dy) it is x and y that are doubled, once.
struct with_coefficients_moved {
    scalar_steps steps;
    graph::index_list entries;

    constexpr with_coefficients_moved(const scalar_steps& all, const graph::index_list& wanted) {
        const scales_of_steps scales{all, wanted};
        graph::index_list places(all.size(), -1);
        const auto operand = [&](int use) {
            const int used = used_by(all, use);
            return used < 0 ? -1 : steps.times(scales.left_over(use), places[used]);
        };
        for (int k = 0; k < all.size(); ++k) {
            const scaling way = scaling_of(all, k);
            if (way == scaling::of_what_is_left) places[k] = operand(left_use(k));
            else if (way == scaling::of_what_is_right) places[k] = operand(right_use(k));
            else {
                scalar_step step = all[k];
                step.left = operand(left_use(k));
                step.right = operand(right_use(k));
                places[k] = steps.add(step);
            }
        }
        for (const int entry : wanted) entries.push_back(places[entry]);
    }
};

}  // namespace ctgrad::program
