// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "late_steps.hpp"

namespace ctgrad::program {

/// By which steps others are divided more than once.
class divisors {
public:
    constexpr explicit divisors(const straight_code& code) : divisions_(code.size()) {
        for (const scalar_step& step : code.steps) {
            const int divisor = divisor_of(step);
            if (divisor >= 0 && ++divisions_[divisor] > 1) any_ = true;
        }
    }
    constexpr bool any() const { return any_; }
    constexpr bool have(int k) const { return divisions_[k] > 1; }

private:
    graph::index_list divisions_;
    bool any_ = false;
};

/// y x⁻² = (y x⁻¹) x⁻¹, which costs no more, and less where y x⁻¹ is needed too; where there are other
/// divisions by x, and x⁻² is needed nowhere else.
constexpr straight_code with_inverse_squares_split(const straight_code& old) {
    const divisors shared{old};
    if (!shared.any()) return old;
    const graph::index_list uses = uses_of(old);
    const auto can_be_split = [&](int k) {
        const scalar_step& step = old[k];
        return step.operation == index_of<operations::integer_power> && step.payload == -2 && uses[k] == 1 &&
               shared.have(step.left);
    };
    return rebuilt(old, [&](rebuilding& now, int k) {
        const scalar_step& step = old[k];
        if (!is_product(step)) return now.copied(k);
        const bool splits_left = can_be_split(step.left);
        if (!splits_left && !can_be_split(step.right)) return now.copied(k);
        const int square = splits_left ? step.left : step.right;
        const int factor = splits_left ? step.right : step.left;
        const int inverse = now.steps.power(now.places[old[square].left], -1);
        return now.steps.product(now.steps.product(now.places[factor], inverse), inverse);
    });
}

/// A number that others are divided by more than once is inverted once: y/x = y x⁻¹ and x⁻ⁿ = (x⁻¹)ⁿ.
constexpr straight_code with_inverses_shared(const straight_code& old) {
    const divisors shared{old};
    if (!shared.any()) return old;
    return rebuilt(old, [&](rebuilding& now, int k) {
        const int divisor = divisor_of(old[k]);
        if (divisor < 0 || !shared.have(divisor)) return now.copied(k);
        const int inverse = now.steps.power(now.places[divisor], -1);
        if (old[k].operation == index_of<operations::quotient>)
            return now.steps.product(now.places[old[k].left], inverse);
        return old[k].payload == -1 ? inverse : now.steps.power(inverse, -old[k].payload);
    });
}

}  // namespace ctgrad::program
