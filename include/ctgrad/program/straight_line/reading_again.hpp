// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"
#include "order_of_steps.hpp"

namespace ctgrad::program {

/// What stands in place of an operation where step `left` is copied to place `payload` on the stack, and
/// where it is read from there again.
inline constexpr int copying = -4;
inline constexpr int reading_a_copy = -5;

constexpr int number_of_copies(const auto& code) {
    int copies = 0;
    for (int k = 0; k < code.size(); ++k)
        if (code.steps[k].operation == copying) ++copies;
    return copies;
}

/// Ordered straight-line code in which arguments are read again where their last use is far away, in place of
/// waiting in a register: what shares its memory with an output, as long as it has not been written there,
/// and copies of the others. Compilers keep a number where it is from its first use to its last.
class reading_again {
public:
    graph::sequence<scalar_step> ordered;

    constexpr reading_again(const graph::sequence<scalar_step>& once, shared_memory shared)
        : once_(once), shared_(shared), last_use_(once.size(), 0), is_copied_(once.size(), 0) {
        order();
        if (!shared.exists()) order();  // now that it is known what is copied
    }

private:
    constexpr void order() {
        places_ = graph::index_list(once_.size(), -1);
        uses_left_ = graph::index_list(once_.size(), 0);
        entries_ = graph::index_list(shared_.shape.count(), -1);
        copies_ = graph::index_list(once_.size(), -1);
        ordered = {};
        now_ = 0;
        for (int k = 0; k < once_.size(); ++k) {
            if (once_[k].left >= 0) ++uses_left_[once_[k].left];
            if (once_[k].right >= 0) ++uses_left_[once_[k].right];
            if (is_shared(k)) entries_[place_of(k)] = k;
        }
        int copies = 0;
        for (int k = 0; k < once_.size(); ++k) {
            if (is_shared(k)) continue;
            scalar_step step = once_[k];
            step.left = used(step.left);
            step.right = used(step.right);
            if (step.operation == writing && shared_.is_written(step.payload))
                keep(entries_[step.payload - shared_.first_entry]);
            add(k, step);
            if (is_copied_[k] == 0) continue;
            copies_[k] = copies++;
            ordered.push_back({.operation = copying, .payload = copies_[k], .left = places_[k]});
        }
    }
    constexpr bool is_argument(int k) const { return once_[k].operation == index_of<operations::variable>; }
    constexpr bool is_shared(int k) const { return shared_.is_read_again(once_[k]); }
    constexpr int place_of(int k) const { return once_[k].row * shared_.shape.columns + once_[k].column; }

    // Where an operand is now.
    constexpr int used(int k) {
        if (k < 0) return k;
        --uses_left_[k];
        if (!is_argument(k)) return places_[k];
        if (is_shared(k)) {
            if (places_[k] < 0 || (is_far(k, steps_until_reading_again) && !is_kept(k))) add(k, once_[k]);
        } else if (!shared_.exists() && is_far(k, steps_until_reading_a_copy)) {
            is_copied_[k] = 1;
            add(k, {.operation = reading_a_copy, .payload = copies_[k]});
        }
        last_use_[k] = now_;
        return places_[k];
    }
    // What is still needed of an entry that is about to be written.
    constexpr void keep(int k) {
        if (k < 0 || uses_left_[k] == 0) return;
        if (places_[k] < 0 || is_far(k, steps_until_reading_again)) add(k, once_[k]);
        entries_[place_of(k)] = -1;
    }
    constexpr bool is_kept(int k) const { return entries_[place_of(k)] < 0; }
    constexpr bool is_far(int k, int steps) const { return now_ - last_use_[k] > steps; }
    constexpr void add(int k, const scalar_step& step) {
        places_[k] = ordered.size();
        last_use_[k] = now_++;
        ordered.push_back(step);
    }

    const graph::sequence<scalar_step>& once_;
    shared_memory shared_;
    graph::index_list places_;  // in `ordered`
    graph::index_list last_use_;
    graph::index_list is_copied_;
    graph::index_list uses_left_;
    graph::index_list
        entries_;  // the step that reads an entry of the argument, as long as it may be read again
    graph::index_list copies_;  // which copy a step's is
    int now_ = 0;
};

}  // namespace ctgrad::program
