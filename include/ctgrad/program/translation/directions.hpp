// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "factors.hpp"

namespace ctgrad::program {

/// A product of v, or several, and a negative power of ‖v‖: it is made of directions v/‖v‖ and of one power
/// of ‖v‖ that is left, as (v/‖v‖)(v/‖v‖)ᵀ/‖v‖ is of v vᵀ/‖v‖³. So it leaves the range of numbers only where
/// the result does.
template <class Translation>
class directions {
public:
    constexpr directions(Translation& to, int whole) : to_(to), whole_(whole) {}

    /// The instruction of the product.
    constexpr int made() {
        graph::sequence<power_factor> left;
        for (const int norm : to_.powers().divided_vector_by_vector(whole_)) {
            const int length = factors{to_, whole_}.divisor(norm);
            const int divisor = divisor_of_direction(norm, length);
            direction_ =
                to_.program().add({.operation = index_of<operations::scalar_multiple>,
                                   .left = to_.program().template add<operations::integer_power>(divisor, -1),
                                   .right = to_.place(norm, 0),
                                   .shape = to_.graph()[to_.graph().operand(norm, 0)].shape,
                                   .as_matrix = true});
            norm_ = norm;
            first_of_norm_ = moved_.size();
            to_.directed().push_back(norm);
            move(to_.graph().operand(norm, 0), direction_);
            replace_factors(whole_);
            left.push_back({length, to_.powers().exponent(whole_, norm)});
        }
        const int result = to_.made_anew(whole_, left);
        to_.directed() = {};
        for (int k = moved_.size(); k > 0; k -= 2) to_.move(moved_[k - 2], moved_[k - 1]);
        return result;
    }

private:
    // What is divided by ‖v‖ once more is NaN or infinite at 0 whatever the direction is there: so it is one
    // that is there already.
    constexpr int divisor_of_direction(int norm, int length) const {
        if (to_.powers().exponent(whole_, norm) >= 0) return length;
        const int known =
            to_.program().find({.operation = index_of<steps::nonzero>, .left = to_[norm], .shape = {1, 1}});
        return known < 0 ? length : known;
    }
    constexpr void replace_factors(int product) {
        const graph::node& n = to_.graph()[product];
        for (int k = 0; k < n.count; ++k) {
            const int factor = to_.graph().operand(product, k);
            const graph::node& f = to_.graph()[factor];
            const bool is_product_of_numbers = f.operation == index_of<operations::product> &&
                                               to_.graph()[to_.graph().operand(factor, 0)].shape.scalar();
            if (is_product_of_numbers) replace_factors(factor);
            else replace(factor);
        }
    }
    // From now on a node stands for itself divided by its power of ‖v‖.
    constexpr void replace(int node) {
        if (to_.powers().exponent(node, norm_) == 0) return;
        for (int k = first_of_norm_; k < moved_.size(); k += 2)
            if (moved_[k] == node) return;
        if (to_.powers().pure(node).norm == norm_) return move(node, to_.program().number(1));
        for (int k = 0; k < to_.graph()[node].count; ++k) replace(to_.graph().operand(node, k));
        move(node, to_.made_anew(node));
    }
    constexpr void move(int node, int place) {
        moved_.push_back(node);
        moved_.push_back(to_[node]);
        to_.move(node, place);
    }

    Translation& to_;
    int whole_;
    int norm_ = -1;
    int direction_ = -1;
    int first_of_norm_ = 0;
    graph::index_list moved_;  // each node before the place where it was
};

}  // namespace ctgrad::program
