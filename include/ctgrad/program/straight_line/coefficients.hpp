// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scales.hpp"

namespace ctgrad::program {

/// Does a known number stand in front of anything?
constexpr bool has_coefficient(const straight_code& code) {
    for (const scalar_step& step : code.steps)
        if (is_product(step) && (is_small_number(code[step.left]) || is_small_number(code[step.right])))
            return true;
    return false;
}

/// Common sub-expressions up to a factor, in sums: known factors are moved from results towards what these
/// are made of. In 2(ax − by) and 2(cx + dy) it is x and y that are doubled, once.
constexpr straight_code with_coefficients_moved(const straight_code& old) {
    if (!has_coefficient(old)) return old;
    const scales_of_steps scales{old};
    return rebuilt(old, [&](rebuilding& now, int k) {
        const auto operand = [&](int use) {
            const int used = used_by(old, use);
            return used < 0 ? -1 : now.steps.times(scales.left_over(use), now.places[used]);
        };
        const scaling way = scaling_of(old, k);
        if (way == scaling::of_what_is_left) return operand(left_use(k));
        if (way == scaling::of_what_is_right) return operand(right_use(k));
        scalar_step step = old[k];
        step.left = operand(left_use(k));
        step.right = operand(right_use(k));
        return now.steps.add(step);
    });
}

}  // namespace ctgrad::program
