// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "blocks.hpp"
#include "straight_code.hpp"

namespace ctgrad::program {

/// What a step divides by, −1 if by nothing.
constexpr int divisor_of(const scalar_step& step) {
    if (step.operation == index_of<operations::quotient>) return step.right;
    if (step.operation == index_of<operations::integer_power> && step.payload < 0) return step.left;
    return -1;
}

constexpr bool has_division(const straight_code& code) {
    for (const scalar_step& step : code.steps)
        if (divisor_of(step) >= 0 || divides_in_block(step)) return true;
    return false;
}

/// Which steps are late, since they wait for a division.
constexpr graph::index_list late_steps(const straight_code& code) {
    graph::index_list late(code.size());
    for (int k = 0; k < code.size(); ++k) {
        const scalar_step& step = code[k];
        const bool goes_on =
            (step.left >= 0 && late[step.left] != 0) || (step.right >= 0 && late[step.right] != 0);
        late[k] = divisor_of(step) >= 0 || divides_in_block(step) || goes_on ? 1 : 0;
    }
    return late;
}

}  // namespace ctgrad::program
