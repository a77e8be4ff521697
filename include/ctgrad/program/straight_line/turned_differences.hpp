// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "straight_code.hpp"

namespace ctgrad::program {

/// −(a − b) = b − a costs nothing, also where it is a factor or a term of what is negated; but not where a −
/// b is needed too.
class turning_of_differences {
public:
    constexpr explicit turning_of_differences(const straight_code& old) : old_(old), uses_(uses_of(old)) {}

    constexpr bool turns(int k) const { return is_negation(old_[k]) && can_be_turned(old_[k].left, 0); }
    constexpr bool any() const {
        for (int k = 0; k < old_.size(); ++k)
            if (turns(k)) return true;
        return false;
    }
    constexpr straight_code result() const {
        return rebuilt(old_, [&](rebuilding& now, int k) {
            return turns(k) ? turned(now, old_[k].left, 0) : now.copied(k);
        });
    }

private:
    constexpr bool can_be_turned(int k, int depth) const {
        const scalar_step& step = old_[k];
        if (uses_[k] != 1 || depth == deepest_turn) return false;
        if (is_difference(step)) return true;
        if (!is_product(step) && !is_sum(step)) return false;
        return can_be_turned(step.left, depth + 1) || can_be_turned(step.right, depth + 1);
    }
    constexpr int turned(rebuilding& now, int k, int depth) const {
        const scalar_step step = now.moved(k);
        if (is_difference(step))
            return now.steps.add({.operation = step.operation, .left = step.right, .right = step.left});
        const bool turns_left = can_be_turned(old_[k].left, depth + 1);
        const int first = turned(now, turns_left ? old_[k].left : old_[k].right, depth + 1);
        const int second = turns_left ? step.right : step.left;
        if (is_product(step)) return now.steps.product(first, second);
        return now.steps.difference(first, second);
    }

    const straight_code& old_;
    graph::index_list uses_;
};

/// Signs move into differences that are only needed negated.
constexpr straight_code with_differences_turned(const straight_code& old) {
    const turning_of_differences turning{old};
    if (!turning.any()) return old;
    return turning.result();
}

}  // namespace ctgrad::program
