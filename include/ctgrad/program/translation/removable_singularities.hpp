// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../step_traits.hpp"
#include "../steps/every_step.hpp"
#include "removable_zeros.hpp"

namespace ctgrad::program {

/// x ln x is 0 at 0, and so is ‖x‖² (ln ‖x‖ + a/‖x‖): in a factor of a product, or in the one at a place of a
/// chain, logarithms are those of 1, and divisors are 1, where they are multiplied by 0.
template <class Translation>
class removable_singularities {
public:
    constexpr removable_singularities(Translation& to, int whole, int place_in_chain = -1)
        : to_(to), whole_(whole), place_in_chain_(place_in_chain) {}

    /// The instruction of a factor, made anew where such a singularity is in it.
    constexpr int without(int factor) {
        constexpr int depth = 3;
        const int divisors = to_.removable_divisors().size();
        const int made = made_without(factor, depth);
        for (int k = moved_.size(); k > 0; k -= 2) to_.move(moved_[k - 2], moved_[k - 1]);
        while (to_.removable_divisors().size() > divisors) to_.removable_divisors().pop_back();
        return made;
    }

private:
    constexpr int made_without(int node, int depth) {
        using namespace operations;
        if (!to_.is_singular(node) || is_one(to_.program(), to_[node])) return to_[node];
        const graph::node& n = to_.graph()[node];
        const int argument = n.count == 1 ? to_.graph().operand(node, 0) : -1;
        if (n.operation == index_of<operations::logarithm>) {
            const bool vanishes = place_in_chain_ < 0 || to_.graph()[argument].shape.scalar()
                                      ? vanishes_with(to_.graph(), to_.behaviours(), argument, whole_)
                                      : is_beside(to_.graph(), argument, whole_, place_in_chain_);
            if (vanishes)
                return to_.program().template add<operations::logarithm>(
                    to_.program().template add<steps::nonzero>(to_[argument]));
        }
        if (n.operation == index_of<integer_power> && n.payload < 0 && to_.directed().empty() &&
            is_removable(to_.graph(), to_.behaviours(), argument, whole_)) {
            to_.removable_divisors().push_back(argument);
            return to_.program().template add<integer_power>(
                to_.program().template add<steps::nonzero>(to_[argument]), n.payload);
        }
        const bool keeps_the_zero = traits(n.operation).commutative || traits(n.operation).multiplication ||
                                    n.operation == index_of<transposition> ||
                                    (n.operation == index_of<integer_power> && n.payload > 0);
        if (depth == 0 || !keeps_the_zero) return to_[node];
        bool changed = false;
        for (int k = 0; k < n.count; ++k) {
            const int operand = to_.graph().operand(node, k);
            const int made = made_without(operand, depth - 1);
            for (int m = 0; m < moved_.size(); m += 2) changed = changed || moved_[m] == operand;
            if (made == to_[operand]) continue;
            changed = true;
            moved_.push_back(operand);
            moved_.push_back(to_[operand]);
            to_.move(operand, made);
        }
        return changed ? to_.made_anew(node) : to_[node];
    }

    Translation& to_;
    int whole_;
    int place_in_chain_;
    graph::index_list moved_;  // each node before the place where it was
};

}  // namespace ctgrad::program
