// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "uses.hpp"

namespace ctgrad::program {

/// The steps with known factors of products given to that other factor which most products have: 2(ab), (2b)b
/// and b(2c) share 2b.
class with_multiples_shared {
public:
    scalar_steps steps;
    graph::index_list entries;

    constexpr with_multiples_shared(const scalar_steps& all, const graph::index_list& wanted)
        : all_(all), uses_(all), scaled_(all.size()), places_(all.size(), -1) {
        graph::index_list is_entry(all.size());
        for (const int entry : wanted) is_entry[entry] = 1;
        for (int k = 0; k < all.size(); ++k) scaled_[k] = scaled_product_of(k, is_entry);
        choose();
        for (int k = 0; k < all.size(); ++k) places_[k] = steps.add(placed(k));
        for (const int entry : wanted) entries.push_back(places_[entry]);
    }

private:
    // number × first × second
    struct scaled_product {
        int number = -1;
        int first = -1;
        int second = -1;
    };

    constexpr bool is_product(int k) const { return all_[k].operation == index_of<operations::product>; }
    // What a known number stands before, or behind.
    constexpr int multiplied(int k) const {
        if (!is_product(k)) return -1;
        if (all_.is_small_number(all_[k].left)) return all_[k].right;
        return all_.is_small_number(all_[k].right) ? all_[k].left : -1;
    }
    constexpr int number_of(int k) const { return all_[k].left + all_[k].right - multiplied(k); }

    // Of (2a)b, or of 2(ab) where nothing else needs ab.
    constexpr scaled_product scaled_product_of(int k, const graph::index_list& is_entry) const {
        if (!is_product(k)) return {};
        const int left = all_[k].left;
        const int right = all_[k].right;
        const int inner = multiplied(k);
        if (inner >= 0) {
            const bool bare =
                is_product(inner) && multiplied(inner) < 0 && uses_.count(inner) == 1 && is_entry[inner] == 0;
            if (!bare) return {};
            const scalar_step& step = all_[inner];
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
        for (int k = 0; k < all_.size(); ++k)
            if (scaled_[k].number >= 0) open.push_back(k);
        graph::index_list counts(all_.size());
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

    constexpr scalar_step placed(int k) {
        scalar_step step = all_[k];
        const scaled_product& product = scaled_[k];
        if (product.number < 0) {
            if (step.left >= 0) step.left = places_[step.left];
            if (step.right >= 0) step.right = places_[step.right];
            return step;
        }
        const int multiple = steps.times(all_[product.number].value, places_[product.first]);
        const int factor = places_[product.second];
        step.left = multiple < factor ? multiple : factor;
        step.right = multiple < factor ? factor : multiple;
        return step;
    }

    const scalar_steps& all_;
    uses_of_steps uses_;
    graph::sequence<scaled_product> scaled_;
    graph::index_list places_;  // in `steps`
};

}  // namespace ctgrad::program
