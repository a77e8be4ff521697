// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "trace.hpp"

namespace ctgrad::program {

/// Moves known factors from results towards what they are made of: in 2(ax − by) and 2(cx + dy) it is x and y
/// that are doubled, once. Every step k is computed times a scale s_k, chosen by what it is used for: a sum
/// hands its scale to both terms, a product to one factor. Where a step cannot have the scale that is asked
/// for, a multiplication brings it about.
class with_coefficients_moved {
public:
    constexpr with_coefficients_moved(const scalar_steps& steps, const graph::index_list& entries)
        : from_(steps),
          scales_(steps.size(), 1),
          demands_(2 * steps.size(), 1),
          supplied_(2 * steps.size(), 0),
          first_use_(steps.size(), -1),
          next_use_(2 * steps.size(), -1),
          is_entry_(steps.size(), 0) {
        for (const int entry : entries) is_entry_[entry] = 1;
        for (int k = 0; k < steps.size(); ++k) {
            enter_use(2 * k, steps[k].left);
            enter_use(2 * k + 1, steps[k].right);
        }
        for (int k = steps.size(); k-- > 0;) {
            choose_scale(k);
            ask_operands(k);
        }
        graph::index_list places(steps.size(), -1);
        for (int k = 0; k < steps.size(); ++k) places[k] = made(k, places);
        for (const int entry : entries) entries_.push_back(places[entry]);
    }

    constexpr scalar_steps& steps() { return to_; }
    constexpr graph::index_list& entries() { return entries_; }

private:
    using rational = numeric::rational;

    // A use is 2k for the left operand of step k, 2k + 1 for the right one.
    constexpr void enter_use(int use, int operand) {
        if (operand < 0) return;
        next_use_[use] = first_use_[operand];
        first_use_[operand] = use;
    }
    constexpr bool is(int k, int operation) const { return from_[k].operation == operation; }
    constexpr bool is_sum(int k) const {
        return is(k, index_of<operations::addition>) || is(k, index_of<operations::subtraction>);
    }
    // c x and x c, where x is no number.
    constexpr int coefficient_side(int k) const {
        if (!is(k, index_of<operations::product>)) return -1;
        if (from_.is_small_number(from_[k].left)) return 0;
        return from_.is_small_number(from_[k].right) ? 1 : -1;
    }
    constexpr bool is_free_product(int k) const {
        return is(k, index_of<operations::product>) && from_[k].left != from_[k].right &&
               coefficient_side(k) < 0;
    }
    constexpr bool can_be_scaled(int k) const {
        return is_sum(k) || is_free_product(k) || coefficient_side(k) >= 0 ||
               is(k, index_of<operations::negation>) || is(k, index_of<operations::quotient>);
    }
    // A product whose scale neither factor has yet been asked for.
    constexpr bool is_open(int use) const {
        const int k = use / 2;
        return is_free_product(k) && supplied_[use ^ 1] == 0;
    }

    // What all uses ask for, if they agree; otherwise nothing is moved into k.
    constexpr void choose_scale(int k) {
        rational scale = 1;
        bool asked = is_entry_[k] != 0;
        bool agreed = true;
        bool open_agree = true;
        rational open_scale = 1;
        int open_uses = 0;
        for (int use = first_use_[k]; use >= 0; use = next_use_[use]) {
            if (is_open(use)) {
                open_agree = open_uses == 0 ? true : open_agree && open_scale == demands_[use];
                open_scale = demands_[use];
                ++open_uses;
            } else {
                agreed = asked ? agreed && scale == demands_[use] : true;
                if (!asked) scale = demands_[use];
                asked = true;
            }
        }
        if (!can_be_scaled(k) || !agreed) scale = 1;
        else if (!asked && open_uses > 0 && open_agree) scale = open_scale;
        scales_[k] = scale;
        for (int use = first_use_[k]; use >= 0; use = next_use_[use])
            if (is_open(use)) settle(k, use, open_uses);
    }
    // Which factor of a product is to be scaled: this one if it is so anyway or is used more often.
    constexpr void settle(int k, int use, int uses) {
        const int product = use / 2;
        const int other = (use & 1) == 0 ? from_[product].right : from_[product].left;
        const rational whole = demands_[use];
        rational mine = scales_[k];
        if (whole != mine && uses > uses_of(other)) mine = whole;
        demands_[use] = mine;
        demands_[use ^ 1] = whole / mine;
        supplied_[use] = 1;
        supplied_[use ^ 1] = 1;
    }
    constexpr int uses_of(int k) const {
        int count = 0;
        for (int use = first_use_[k]; use >= 0; use = next_use_[use]) ++count;
        return count;
    }

    constexpr void ask_operands(int k) {
        const rational scale = scales_[k];
        const int side = coefficient_side(k);
        if (side >= 0) {
            const rational coefficient = from_[side == 0 ? from_[k].left : from_[k].right].value;
            demands_[2 * k + 1 - side] = scale * coefficient;
        } else if (is_sum(k) || is_free_product(k) || is(k, index_of<operations::negation>)) {
            demands_[2 * k] = scale;
            demands_[2 * k + 1] = scale;
        } else if (is(k, index_of<operations::quotient>)) {
            demands_[2 * k] = scale;
        }
    }

    constexpr int made(int k, const graph::index_list& places) {
        const int side = coefficient_side(k);
        if (side >= 0) return operand(2 * k + 1 - side, places);
        scalar_step step = from_[k];
        if (step.left >= 0) step.left = operand(2 * k, places);
        if (step.right >= 0) step.right = operand(2 * k + 1, places);
        return to_.add(step);
    }
    constexpr int operand(int use, const graph::index_list& places) {
        const int k = (use & 1) == 0 ? from_[use / 2].left : from_[use / 2].right;
        return to_.times(demands_[use] / scales_[k], places[k]);
    }

    const scalar_steps& from_;
    scalar_steps to_;
    graph::index_list entries_;
    graph::sequence<rational> scales_;
    graph::sequence<rational> demands_;  // of uses; of an open product both have the product's
    graph::index_list supplied_;
    graph::index_list first_use_;
    graph::index_list next_use_;
    graph::index_list is_entry_;
};

}  // namespace ctgrad::program
