// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "removable_zeros.hpp"

namespace ctgrad::program {

/// x ln x is 0 at 0: a logarithm in a factor of a product, or in the one at a place of a chain, is that of 1
/// where it is multiplied by 0.
template <class Translation>
class removable_logarithms {
public:
    constexpr removable_logarithms(Translation& to, int whole, int place_in_chain)
        : to_(to), whole_(whole), place_in_chain_(place_in_chain) {}

    /// The instruction of a factor, made anew where such a logarithm is in it.
    constexpr int without(int factor) {
        constexpr int depth = 3;
        const int made = made_without(factor, depth);
        for (int k = moved_.size(); k > 0; k -= 2) to_.move(moved_[k - 2], moved_[k - 1]);
        return made;
    }

private:
    constexpr int made_without(int node, int depth) {
        using namespace operations;
        const graph::node& n = to_.graph()[node];
        if (n.operation == index_of<operations::logarithm>) {
            const int argument = to_.graph().operand(node, 0);
            const bool vanishes = place_in_chain_ < 0
                                      ? is_factor_of(to_.graph(), argument, whole_)
                                      : is_beside(to_.graph(), argument, whole_, place_in_chain_);
            if (vanishes)
                return to_.program().template add<operations::logarithm>(
                    to_.program().template add<steps::nonzero>(to_[argument]));
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
