// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "straight_code.hpp"

namespace ctgrad::program {

/// The quotient rule: s x ± (s w u) y = s (x ± w u y), where s is a multiple of the reciprocal w, and s w u
/// is needed in nothing but such terms. Of u/v it makes (du − (u/v) dv)/v, which waits for fewer products
/// behind the division than du/v − (u/v²) dv, and does not form v⁻², which is out of range long before u/v.
/// Without a common reciprocal nothing is said of the size of u y: s may be the zero that an exponential
/// leaves of it.
class quotient_rule {
public:
    constexpr explicit quotient_rule(const straight_code& old)
        : old_(old), uses_(uses_of(old)), terms_(old.size()), count_(old.size(), 0), factor_(old.size(), -1) {
        for (int k = 0; k < old.size(); ++k) {
            terms_[k] = terms_of(k);
            const int multiple = terms_[k].multiple;
            if (multiple < 0 || (factor_[multiple] >= 0 && factor_[multiple] != terms_[k].factor)) continue;
            factor_[multiple] = terms_[k].factor;
            ++count_[multiple];
        }
    }

    /// Is step k such a sum?
    constexpr bool in(int k) const {
        const int multiple = terms_[k].multiple;
        return multiple >= 0 && count_[multiple] == uses_[multiple];
    }
    constexpr bool any() const {
        for (int k = 0; k < old_.size(); ++k)
            if (in(k)) return true;
        return false;
    }
    constexpr straight_code result() const {
        return rebuilt(old_, [&](rebuilding& now, int k) {
            if (!in(k)) return now.copied(k);
            const two_terms& terms = terms_[k];
            scalar_step sum = now.moved(k);
            const int second =
                now.steps.product(without(now, terms.multiple, terms.factor), now.places[terms.second]);
            sum.left = terms.is_turned ? second : now.places[terms.first];
            sum.right = terms.is_turned ? now.places[terms.first] : second;
            return now.steps.product(now.places[terms.factor], now.steps.add(sum));
        });
    }

private:
    // factor × first ± multiple × second, or the other way round, the factor being one of the multiple's
    struct two_terms {
        int factor = -1;
        int multiple = -1;
        int first = -1;
        int second = -1;
        bool is_turned = false;
    };

    constexpr bool is_own_product(int k) const { return uses_[k] == 1 && is_product(old_[k]); }

    constexpr bool has_factor(int product, int factor, int depth = 0) const {
        const scalar_step& step = old_[product];
        if (depth == deepest_turn || !is_product(step)) return false;
        if (step.left == factor || step.right == factor) return true;
        return has_factor(step.left, factor, depth + 1) || has_factor(step.right, factor, depth + 1);
    }
    constexpr int without(rebuilding& now, int product, int factor) const {
        const scalar_step& step = old_[product];
        if (step.left == factor) return now.places[step.right];
        if (step.right == factor) return now.places[step.left];
        if (has_factor(step.left, factor))
            return now.steps.product(without(now, step.left, factor), now.places[step.right]);
        return now.steps.product(now.places[step.left], without(now, step.right, factor));
    }

    constexpr int times_in(int product, int factor, int depth = 0) const {
        if (product == factor) return 1;
        const scalar_step& step = old_[product];
        if (depth == deepest_turn || !is_product(step)) return 0;
        return times_in(step.left, factor, depth + 1) + times_in(step.right, factor, depth + 1);
    }
    // A reciprocal among the factors of a product, or the product itself. −1 where there is none.
    constexpr int reciprocal_in(int product, int depth = 0) const {
        const scalar_step& step = old_[product];
        if (step.operation == index_of<operations::integer_power> && step.payload == -1) return product;
        if (depth == deepest_turn || !is_product(step)) return -1;
        const int found = reciprocal_in(step.left, depth + 1);
        return found >= 0 ? found : reciprocal_in(step.right, depth + 1);
    }
    constexpr bool share(int factor, int multiple) const {
        if (!has_factor(multiple, factor)) return false;
        const int reciprocal = reciprocal_in(factor);
        return reciprocal >= 0 && times_in(multiple, reciprocal) > times_in(factor, reciprocal);
    }

    constexpr two_terms terms_of(int k) const {
        const scalar_step& sum = old_[k];
        if (!is_sum(sum) || sum.left == sum.right || !is_own_product(sum.left) || !is_own_product(sum.right))
            return {};
        for (const bool is_turned : {false, true}) {
            const scalar_step& one = old_[is_turned ? sum.right : sum.left];
            const scalar_step& other = old_[is_turned ? sum.left : sum.right];
            for (const int factor : {one.left, one.right})
                for (const int multiple : {other.left, other.right})
                    if (share(factor, multiple))
                        return {factor, multiple, one.left + one.right - factor,
                                other.left + other.right - multiple, is_turned};
        }
        return {};
    }

    const straight_code& old_;
    graph::index_list uses_;
    graph::sequence<two_terms> terms_;
    graph::index_list count_;
    graph::index_list factor_;  // which all sums of a multiple have
};

/// Derivatives of quotients by their rule.
constexpr straight_code with_quotient_rule(const straight_code& old) {
    const quotient_rule rule{old};
    if (!rule.any()) return old;
    return rule.result();
}

}  // namespace ctgrad::program
