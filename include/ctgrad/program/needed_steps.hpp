// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/compiler_limits.hpp"
#include "trace.hpp"

namespace ctgrad::program {

/// Of some steps those that the entries of outputs need, in the same order. A number that is divided by more
/// than once is inverted once; differences that are only needed negated are turned round.
struct needed_steps {
    scalar_steps steps;
    graph::index_list entries;

    constexpr needed_steps(const scalar_steps& all, const graph::index_list& wanted)
        : all_(&all), uses_(all.size(), 0), places_(all.size(), -1), squares_(all.size(), -1) {
        using namespace operations;
        graph::index_list divisions(all.size());
        for (const int entry : wanted) ++uses_[entry];
        for (int k = all.size(); k-- > 0;) {
            if (uses_[k] == 0) continue;
            for (const int operand : {all[k].left, all[k].right})
                if (operand >= 0) ++uses_[operand];
            if (all[k].operation == index_of<quotient>) ++divisions[all[k].right];
            if (all[k].operation == index_of<integer_power> && all[k].payload < 0) ++divisions[all[k].left];
        }
        for (int k = 0; k < all.size(); ++k)
            if (uses_[k] != 0) squares_[k] = take_inverse_square(k, divisions);
        for (int k = 0; k < all.size(); ++k) {
            if (uses_[k] == 0) continue;
            scalar_step step = all[k];
            if (step.left >= 0) step.left = places_[step.left];
            if (step.right >= 0) step.right = places_[step.right];
            if (step.operation == index_of<quotient> && divisions[all[k].right] > 1) {
                step.right = steps.power(step.right, -1);
                step.operation = index_of<product>;
            } else if (step.operation == index_of<integer_power> && step.payload < -1 &&
                       divisions[all[k].left] > 1) {
                step.left = steps.power(step.left, -1);
                step.payload = -step.payload;
            }
            if (squares_[k] >= 0) {
                places_[k] = times_operand(places_[other_operand(k, squares_[k])], k, squares_[k]);
                continue;
            }
            const bool turns = all.is_negation(k) && can_be_turned(all[k].left, 0);
            places_[k] = turns ? turned(all[k].left, 0) : steps.add(step);
        }
        for (const int entry : wanted) entries.push_back(places_[entry]);
    }

private:
    // A factor x⁻² of a product, no longer needed itself: y x⁻² = (y x⁻¹) x⁻¹ costs no more, and less where
    // y x⁻¹ is needed, too.
    constexpr int take_inverse_square(int k, const graph::index_list& divisions) {
        using namespace operations;
        if ((*all_)[k].operation != index_of<product>) return -1;
        for (const int factor : {(*all_)[k].left, (*all_)[k].right}) {
            const scalar_step& power = (*all_)[factor];
            if (power.operation != index_of<integer_power> || power.payload != -2 || uses_[factor] != 1 ||
                divisions[power.left] == 1)
                continue;
            uses_[factor] = 0;
            return factor;
        }
        return -1;
    }
    constexpr int other_operand(int k, int operand) const {
        return (*all_)[k].left + (*all_)[k].right - operand;
    }
    // The product k with one factor as it is computed already.
    constexpr int times_operand(int factor, int k, int operand) {
        if (squares_[k] != operand) return steps.product(factor, places_[operand]);
        const int inverse = steps.power(places_[(*all_)[operand].left], -1);
        return steps.product(steps.product(factor, inverse), inverse);
    }

    // −(a − b) = b − a costs nothing, also where it is a factor or a term of what is negated; but not where
    // a − b is needed too.
    constexpr bool can_be_turned(int k, int depth) const {
        using namespace operations;
        const scalar_step& step = (*all_)[k];
        if (uses_[k] != 1 || depth == deepest_turn) return false;
        if (step.operation == index_of<subtraction>) return true;
        if (step.operation != index_of<product> && step.operation != index_of<addition>) return false;
        return can_be_turned(step.left, depth + 1) || can_be_turned(step.right, depth + 1);
    }
    constexpr int turned(int k, int depth) {
        using namespace operations;
        const scalar_step& step = (*all_)[k];
        if (step.operation == index_of<subtraction>)
            return steps.add(
                {.operation = step.operation, .left = places_[step.right], .right = places_[step.left]});
        const bool turns_left = can_be_turned(step.left, depth + 1);
        const int first = turned(turns_left ? step.left : step.right, depth + 1);
        const int second = turns_left ? step.right : step.left;
        if (step.operation == index_of<product>) return times_operand(first, k, second);
        return steps.difference(first, places_[second]);
    }

    const scalar_steps* all_;
    graph::index_list uses_;
    graph::index_list places_;
    graph::index_list squares_;  // of products
};

}  // namespace ctgrad::program
