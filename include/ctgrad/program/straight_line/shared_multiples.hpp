// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "straight_code.hpp"

namespace ctgrad::program {

/// Common sub-expressions up to a factor, in products: which known numbers are to be given to the other
/// factor. 2(ab), (2b)b and b(2c) share 2b, b being the factor that most of them have.
class sharing_of_multiples {
public:
    constexpr explicit sharing_of_multiples(const straight_code& old)
        : old_(old), uses_(uses_of(old)), scaled_(old.size()) {
        for (int k = 0; k < old.size(); ++k) {
            scaled_[k] = scaled_product_of(k);
            if (scaled_[k].number >= 0) ++count_;
        }
        choose();
    }

    /// Are there two that could share?
    constexpr bool any() const { return count_ > 1; }
    constexpr straight_code result() const {
        return rebuilt(old_, [&](rebuilding& now, int k) {
            const scaled_product& product = scaled_[k];
            if (product.number < 0) return now.copied(k);
            const int multiple = now.steps.times(old_[product.number].value, now.places[product.first]);
            return now.steps.commutative(index_of<operations::product>, multiple, now.places[product.second]);
        });
    }

private:
    // number × first × second
    struct scaled_product {
        int number = -1;
        int first = -1;
        int second = -1;
    };

    // What a known number stands before, or behind.
    constexpr int multiplied(int k) const {
        if (!is_product(old_[k])) return -1;
        if (is_small_number(old_[old_[k].left])) return old_[k].right;
        return is_small_number(old_[old_[k].right]) ? old_[k].left : -1;
    }
    constexpr int number_of(int k) const { return old_[k].left + old_[k].right - multiplied(k); }

    // Of (2a)b, or of 2(ab) where nothing else needs ab.
    constexpr scaled_product scaled_product_of(int k) const {
        if (!is_product(old_[k])) return {};
        const int left = old_[k].left;
        const int right = old_[k].right;
        const int inner = multiplied(k);
        if (inner >= 0) {
            if (!is_product(old_[inner]) || multiplied(inner) >= 0 || uses_[inner] != 1) return {};
            const scalar_step& step = old_[inner];
            if (multiplied(step.left) >= 0 || multiplied(step.right) >= 0) return {};
            return {number_of(k), step.left, step.right};
        }
        if (multiplied(left) >= 0 && multiplied(right) < 0) return {number_of(left), multiplied(left), right};
        if (multiplied(right) >= 0 && multiplied(left) < 0)
            return {number_of(right), multiplied(right), left};
        return {};
    }

    // Puts first the factor that is multiplied: the one that most products have, again and again.
    constexpr void choose() {
        graph::index_list open;
        for (int k = 0; k < old_.size(); ++k)
            if (scaled_[k].number >= 0) open.push_back(k);
        graph::index_list counts(old_.size());
        while (!open.empty()) {
            const int number = scaled_[open[0]].number;
            int best = scaled_[open[0]].first;
            for (const int k : open) {
                const scaled_product& product = scaled_[k];
                if (product.number != number) continue;
                if (++counts[product.first] > counts[best]) best = product.first;
                if (++counts[product.second] > counts[best]) best = product.second;
            }
            graph::index_list others;
            for (const int k : open) {
                scaled_product& product = scaled_[k];
                counts[product.first] = counts[product.second] = 0;
                if (product.number != number || (product.first != best && product.second != best))
                    others.push_back(k);
                else if (product.first != best) product = {number, best, product.first};
            }
            open = static_cast<graph::index_list&&>(others);
        }
    }

    const straight_code& old_;
    graph::index_list uses_;
    graph::sequence<scaled_product> scaled_;
    int count_ = 0;
};

/// The code with known factors of products given to that other factor which most products have.
constexpr straight_code with_multiples_shared(const straight_code& old) {
    const sharing_of_multiples sharing{old};
    if (!sharing.any()) return old;
    return sharing.result();
}

}  // namespace ctgrad::program
