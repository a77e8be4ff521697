// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "straight_code.hpp"

namespace ctgrad::program {

/// s x ± (s a) y = s (x ± a y), where s a is needed in nothing but such terms. Of u/v this makes the quotient
/// rule: with s = 1/v, s du − (s s u) dv becomes (du − (u/v) dv)/v, which waits for fewer products behind the
/// division, and does not form v⁻², which is out of range long before u/v.
class common_factors {
public:
    constexpr explicit common_factors(const straight_code& old)
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

    constexpr two_terms terms_of(int k) const {
        const scalar_step& sum = old_[k];
        if (!is_sum(sum) || sum.left == sum.right || !is_own_product(sum.left) || !is_own_product(sum.right))
            return {};
        for (const bool is_turned : {false, true}) {
            const scalar_step& one = old_[is_turned ? sum.right : sum.left];
            const scalar_step& other = old_[is_turned ? sum.left : sum.right];
            for (const int factor : {one.left, one.right})
                for (const int multiple : {other.left, other.right})
                    if (!is_small_number(old_[factor]) && has_factor(multiple, factor))
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

/// Sums with what their terms have in common in front.
constexpr straight_code with_common_factors_in_front(const straight_code& old) {
    const common_factors common{old};
    if (!common.any()) return old;
    return common.result();
}

}  // namespace ctgrad::program
